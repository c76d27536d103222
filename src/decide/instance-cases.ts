import type { ClaimBody, SizeSpec, Sizes, Texts } from '../claim/claim-file';
import type { SizedClaim } from '../engine/engine';
import type { InstanceCase } from '../engine/instance-case';
import { closest } from '../language/closest';
import { declaresClass } from '../language/declares-class';
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
    const fixed = new Map(
      entries.filter(([name]) => isSize(name)).map(([name, text]) => [name, sizeOf(name, text, path)] as const),
    );
    const smallest = smallestWith(body, fixed) ?? refuseSizes(fixed, path);
    const texts = Object.fromEntries(entries.filter(([name]) => !isSize(name)));
    return { sized: sized(smallest), texts: Object.assign(Object.create(null), texts), path };
  });
}

/** The smallest sizes of the claim among which are these; null where it has none such. */
function smallestWith(body: ClaimBody, fixed: ReadonlyMap<string, number>): SizedClaim['sizes'] | null {
  const among = (sizes: Sizes): Sizes | null => {
    if ([...fixed.keys()].some((name) => !(name in sizes))) return null;
    const given = Object.entries(sizes).map(([name, spec]) => [name, specWith(spec, fixed.get(name))] as const);
    return given.every((entry): entry is [string, SizeSpec] => entry[1] !== null) ? Object.fromEntries(given) : null;
  };
  if (fixed.size === 0) return sizeCases(body)[0] ?? {};
  const sizes = body.sizes.map(among).filter((each) => each !== null);
  const isOne = (choice: SizedClaim['sizes']): boolean => [...fixed].every(([name, value]) => choice[name] === value);
  return sizeCases({ ...body, sizes }).find(isOne) ?? null;
}

/** What is said of a size, where it is this one; null where it cannot be. Formulas and indices are compared when they are known. */
function specWith(spec: SizeSpec, value: number | undefined): SizeSpec | null {
  if (value === undefined) return spec;
  const only = { kind: 'values', values: [value] } as const;
  switch (spec.kind) {
    case 'values':
      return spec.values.includes(value) ? only : null;
    case 'any':
      return value >= spec.least ? only : null;
    case 'index':
      return { ...spec, values: [value] };
    case 'formula':
      return spec;
  }
}

function refuseSizes(fixed: ReadonlyMap<string, number>, path: readonly (string | number)[]): never {
  const said = [...fixed].map(([name, value]) => `${name} = ${value}`).join(', ');
  const reason = `the claim says nothing of ${said}: its sizes are others`;
  throw new ExpressionError(
    'bad-size',
    reason,
    'Give sizes that the claim has.',
    [...path, [...fixed.keys()][0] ?? ''],
    0,
    1,
  );
}

function sizeOf(name: string, text: string, path: readonly (string | number)[]): number {
  if (/^\s*[1-9]\d{0,5}\s*$/.test(text)) return Number(text);
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
  } else if (declaresClass(declared)) {
    refuse(
      'declared-class',
      `${name} is declared in a class, and nobody establishes that this is in it`,
      'Leave it out, for one from the seed; or declare it without its class, and give that.',
    );
  }
}
