import type { ClaimBody, Sizes } from '../claim/claim-file';
import type { TemplateCase } from '../engine/engine';
import type { CompiledClaim } from '../language/compile-claim';
import { ExpressionError } from '../language/expression-error';
import { declaredIndices } from '../language/index-declaration';
import { showSizes } from '../statement/show-sizes';
import { type Extent, joinedSpan, mergedSpan, type Span } from '../tensor/extent';
import { declaredLocal } from '../tensor/local-extent';
import { choicesOf } from './size-cases';

type Numbers = Readonly<Record<string, number>>;

/** Compiles the texts of a claim. */
export type Compile = (
  sizes: Numbers,
  extents: Readonly<Record<string, Extent>>,
  indices: Readonly<Record<string, string>>,
) => CompiledClaim;

/** More sizes than this that may be 0 make too many templates. */
const absentLimit = 5;

/**
 * The claim for every number of elements, for each choice of the sizes that are given as numbers, and of those that are 0
 * among the sizes that may be: an axis has at least one element, so what has none is another formula.
 */
export function templatesOf(body: ClaimBody, compile: Compile): TemplateCase[] {
  return body.sizes.flatMap((sizes, i) => {
    const any = Object.entries(sizes).flatMap(([name, spec]) =>
      spec.kind === 'any' ? [[name, spec.least] as const] : [],
    );
    if (any.length === 0) return [];
    const declared = Object.fromEntries(any);
    const indices = Object.fromEntries(
      Object.entries(sizes).flatMap(([name, spec]) => (spec.kind === 'index' ? [[name, spec.of] as const] : [])),
    );
    const given = Object.fromEntries(Object.entries(sizes).filter(([, spec]) => spec.kind === 'values'));
    const path = body.sizes.length === 1 ? ['sizes'] : ['sizes', i];
    const choices = choicesOf(given, path);
    const absent = absentAmong(
      any.flatMap(([name, low]) => (low === 0 ? [name] : [])),
      path,
    );
    const cases = choices.flatMap((given) =>
      absent.map((none) => ({ ...given, ...Object.fromEntries(none.map((name) => [name, 0])) })),
    );
    return cases.flatMap((choice): TemplateCase[] => {
      const least = Object.fromEntries(
        any.flatMap(([name, low]) => (choice[name] === 0 ? [] : [[name, Math.max(1, low)] as const])),
      );
      // There is no index up to 0.
      if (Object.values(indices).some((of) => choice[of] === 0)) return [];
      const concrete = (all: Numbers): CompiledClaim => {
        const [only = all] = choicesOf(withValues(sizes, { ...choice, ...all }), path);
        return compile(only, {}, {});
      };
      const template = {
        sizes: choice,
        least,
        declared,
        indices: { ...indices, ...declaredIndices(body.given, anyExtents(declared)) },
        compiled: remembered((supports, locals) => {
          const spans = spansOf(sizes, choice, { supports, locals }, least);
          const all = Object.fromEntries([...spans].map(([name, { size }]) => [name, size]));
          const extents = [...spans].flatMap(([name, { extent }]) =>
            extent === undefined ? [] : [[name, extent] as const],
          );
          return compile(all, Object.fromEntries(extents), indices);
        }),
        at: concrete,
        covers: (own: Numbers) => {
          const values = Object.fromEntries(
            Object.entries(sizes).flatMap(([name, spec]) => (spec.kind === 'formula' ? [] : [[name, own[name] ?? 0]])),
          );
          const isOne =
            Object.entries(choice).every(([name, size]) => own[name] === size) &&
            Object.entries(least).every(([name, low]) => (own[name] ?? 0) >= low) &&
            Object.entries(indices).every(([name, of]) => (own[name] ?? 0) >= 1 && (own[name] ?? 0) <= (own[of] ?? 0));
          return (
            isOne && choicesOf(withValues(sizes, values), path).some((all) => showSizes([all]) === showSizes([own]))
          );
        },
      };
      return [template];
    });
  });
}

const anyExtents = (least: Numbers): Readonly<Record<string, Extent>> =>
  Object.fromEntries(Object.entries(least).map(([name, low]) => [name, { kind: 'size', name, least: low }]));

/** As it is, but that the same numbers are compiled once. */
function remembered(compiled: TemplateCase['compiled']): TemplateCase['compiled'] {
  const known = new Map<string, CompiledClaim>();
  return (supports, locals) => {
    const key = JSON.stringify([supports, locals]);
    const claim = known.get(key) ?? compiled(supports, locals);
    known.set(key, claim);
    return claim;
  };
}

/** Every choice of some of the sizes that may be 0. */
function absentAmong(names: readonly string[], path: readonly (string | number)[]): (readonly string[])[] {
  if (names.length > absentLimit) {
    const reason = `more than ${absentLimit} sizes may be 0`;
    throw new ExpressionError('too-many-sizes', reason, 'Let fewer sizes be 0: any >= 1.', path, 0, 1);
  }
  return names.reduce<string[][]>((some, name) => some.flatMap((chosen) => [chosen, [...chosen, name]]), [[]]);
}

const withValues = (sizes: Sizes, values: Numbers): Sizes =>
  Object.fromEntries(
    Object.entries(sizes).map(([name, spec]) => {
      const value = values[name];
      return [name, value === undefined ? spec : { kind: 'values', values: [value] }];
    }),
  );

/** Every size as a number or a number of points of support; formulas are sums of products of others. */
function spansOf(
  sizes: Sizes,
  choice: Numbers,
  { supports, locals }: { readonly supports: Numbers; readonly locals: Numbers },
  lowest: Numbers,
): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const [name, spec] of Object.entries(sizes)) {
    if (spec.kind === 'any' && choice[name] === undefined) {
      const least = lowest[name] as number;
      const local = locals[name];
      spans.set(
        name,
        local === undefined
          ? { size: supports[name] as number, extent: { kind: 'size', name, least } }
          : { size: local, extent: declaredLocal(name, least) },
      );
    } else if (spec.kind === 'any' || spec.kind === 'values') spans.set(name, { size: choice[name] as number });
  }
  for (const [name, spec] of Object.entries(sizes))
    if (spec.kind === 'formula') spans.set(name, spanOfFormula(spec.text, spans, name));
  return spans;
}

function spanOfFormula(text: string, spans: ReadonlyMap<string, Span>, name: string): Span {
  const factor = (part: string): Span => {
    const known = spans.get(part.trim()) ?? (/^\s*[1-9]\d{0,5}\s*$/.test(part) ? { size: Number(part) } : undefined);
    if (known !== undefined) return known;
    const reason = `${text} is no sum of products of sizes`;
    throw new ExpressionError('any-size', reason, 'List the sizes it depends on.', ['sizes', name], 0, text.length);
  };
  return joinedSpan(text.split('+').map((term) => mergedSpan(term.split('*').map(factor))));
}
