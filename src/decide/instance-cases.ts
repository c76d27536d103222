import type { ClaimBody, Sizes, Texts } from '../claim/claim-file';
import type { SizedClaim } from '../engine/engine';
import type { InstanceCase } from '../engine/instance-case';
import { closest } from '../language/closest';
import { ExpressionError } from '../language/expression-error';
import { sizeCases } from './size-cases';

/**
 * The instances of a claim, each at the sizes it names and the smallest of the others.
 * @param sized the claim at given sizes
 * @throws ExpressionError for a name the claim does not declare
 */
export function instanceCases(
  body: ClaimBody,
  instances: readonly Texts[],
  sized: (sizes: SizedClaim['sizes']) => SizedClaim,
): InstanceCase[] {
  return instances.map((instance, i): InstanceCase => {
    const path = ['instances', i];
    const isSize = (name: string): boolean => body.sizes.some((sizes) => name in sizes);
    const entries = Object.entries(instance);
    for (const [name, text] of entries) if (!isSize(name)) requireGiven(body, name, text, path);
    const fixed = entries
      .filter(([name]) => isSize(name))
      .map(([name, text]) => [name, sizeOf(name, text, path)] as const);
    const alternatives = body.sizes.filter((sizes) => fixed.every(([name]) => name in sizes));
    const sizes = alternatives.map((alternative): Sizes => ({ ...alternative, ...Object.fromEntries(fixed) }));
    const [smallest = {}] = sizeCases({ ...body, sizes: sizes.length === 0 ? [Object.fromEntries(fixed)] : sizes });
    const texts = Object.fromEntries(entries.filter(([name]) => !isSize(name)));
    return { sized: sized(smallest), texts: Object.assign(Object.create(null), texts), path };
  });
}

function sizeOf(name: string, text: string, path: readonly (string | number)[]): Sizes[string] {
  if (/^\s*[1-9]\d{0,5}\s*$/.test(text)) return { kind: 'values', values: [Number(text)] };
  throw new ExpressionError(
    'bad-size',
    `${text} is no size`,
    'Give one whole number from 1.',
    [...path, name],
    0,
    text.length,
  );
}

function requireGiven({ given }: ClaimBody, name: string, text: string, path: readonly (string | number)[]): void {
  const declared = given[name];
  const refuse = (code: string, reason: string, next: string): never => {
    throw new ExpressionError(code, reason, next, [...path, name], 0, text.length);
  };
  if (declared === undefined) {
    const guess = closest(name, Object.keys(given));
    refuse(
      'unknown-name',
      `${name} is not declared under given or sizes`,
      guess === null ? 'Give values to declared names only.' : `Did you mean ${guess}?`,
    );
  } else if (/^\s*(?:tensor)?\s*(?:\[[^\]]*\])?\s*~/.test(declared)) {
    refuse(
      'random-variable',
      `${name} is a random variable`,
      'Give values to the parameters of its distribution instead.',
    );
  }
}
