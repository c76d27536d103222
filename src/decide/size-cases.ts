import type { ClaimBody, SizeSpec, Sizes } from '../claim/claim-file';
import { numbersInCode } from '../claim/numbers-in-code';
import { ExpressionError } from '../language/expression-error';
import { ifRead } from '../language/if-read';
import { sizeOfFormula } from '../language/size-formula';

type SizeChoice = Readonly<Record<string, number>>;

/** The most choices of the sizes that one claim is checked at. */
const caseLimit = 400;

/**
 * Every choice of the sizes a claim is checked at one by one, smallest first (by the product of the sizes): those that are
 * listed, and where none is, the smallest ones.
 * @throws ExpressionError where a formula is wrong or there are too many choices
 */
export function sizeCases(body: ClaimBody): Readonly<Record<string, number>>[] {
  const cases = listed(body.sizes).flatMap(({ sizes, i }) => choicesOf(sizes, pathTo(body.sizes, i)));
  return cases.sort((a, b) => product(a) - product(b));
}

/** Alternatives that say of a size nothing but that it is any are left out where others are there. */
function listed(sizes: readonly Sizes[]): { readonly sizes: Sizes; readonly i: number }[] {
  const all = sizes.map((each, i) => ({ sizes: each, i }));
  const some = all.filter((each) => areListed(each.sizes));
  return some.length > 0 ? some : all;
}

const areListed = (sizes: Sizes): boolean =>
  Object.values(sizes).every((spec) => spec.kind !== 'any' || spec.values.length > 0);

/** Whether a claim lists sizes at which it is to be checked one by one. */
export const isListed = ({ sizes }: ClaimBody): boolean => sizes.some(areListed);

/**
 * Whether sizes stand for choices that are not among those at which a claim is checked one by one: a size is any number, or an index
 * not each of those up to its size.
 */
export const standForMore = ({ sizes }: Pick<ClaimBody, 'sizes'>, cases: readonly SizeChoice[]): boolean =>
  sizes.some((each) =>
    Object.entries(each).some(
      ([name, spec]) =>
        spec.kind === 'any' ||
        (spec.kind === 'index' && cases.some((choice) => !isWhole(name, spec.of, choice, cases))),
    ),
  );

/** Whether an index is each number up to its size, where the other sizes are as in this choice. */
function isWhole(name: string, of: string, choice: SizeChoice, cases: readonly SizeChoice[]): boolean {
  const alike = cases.filter((other) => Object.keys(choice).every((key) => key === name || other[key] === choice[key]));
  return new Set(alike.map((other) => other[name])).size >= (choice[of] ?? 0);
}

/** Where nothing is listed of a size that is any. */
const smallest = (least: number): number[] => [least, least + 1];

/** The smallest sizes where some stand for any, whatever is listed of them; the three smallest ones of a single one. */
export const exampleCases = ({ sizes }: ClaimBody): Readonly<Record<string, number>>[] =>
  sizes.flatMap((each, i) => {
    const any = anyOf(each);
    if (any.length === 0) return [];
    const values = (least: number): number[] => (any.length === 1 ? [...smallest(least), least + 2] : smallest(least));
    return choicesWith(each, Object.fromEntries(any.map(([name, least]) => [name, values(least)])), pathTo(sizes, i));
  });

/** How far above the least ones the larger sizes reach, and the largest product of all sizes of a choice. */
const furthest = 7;
const largestProduct = 4096;

/**
 * Sizes beyond the smallest ones where some stand for any, smallest first: all of these alike far from the least ones, and
 * each alone.
 */
export function largerCases({ sizes }: ClaimBody): Readonly<Record<string, number>>[] {
  const offsets = Array.from({ length: furthest - 1 }, (_, i) => i + 2);
  const cases = sizes.flatMap((each, i) => {
    const any = anyOf(each);
    const alone = any.length < 2 ? [] : any.map(([name]) => [name]);
    const growing = any.length === 0 ? [] : [any.map(([name]) => name), ...alone];
    return offsets.flatMap((offset) =>
      growing.flatMap((names) => {
        const values = any.map(([name, least]) => [name, [names.includes(name) ? least + offset : least + 1]]);
        // Sizes that a formula cannot follow are none of the claim's.
        return ifRead(() => choicesWith(each, Object.fromEntries(values), pathTo(sizes, i))) ?? [];
      }),
    );
  });
  return cases.filter((each) => product(each) <= largestProduct).sort((a, b) => product(a) - product(b));
}

/**
 * Sizes beside numbers that the code of a claim names, where some stand for any: each of these alone at a number, up to two above it and
 * one below, and all alike above it.
 */
export function namedCases({ sizes, code }: Pick<ClaimBody, 'sizes' | 'code'>): Readonly<Record<string, number>>[] {
  const named = numbersInCode({ code });
  const cases = sizes.flatMap((each, i) => {
    const any = anyOf(each);
    const choices = named.flatMap((number) => [
      ...[number + 2, number + 1, number, number - 1].flatMap((value) =>
        any.map(([name]) => ({ value, names: [name] })),
      ),
      ...(any.length < 2 ? [] : [{ value: number + 2, names: any.map(([name]) => name) }]),
    ]);
    return choices.flatMap(({ value, names }) => {
      const values = any.map(([name, least]) => [name, [names.includes(name) ? Math.max(value, least) : least + 1]]);
      return ifRead(() => choicesWith(each, Object.fromEntries(values), pathTo(sizes, i))) ?? [];
    });
  });
  return cases.filter((each) => product(each) <= largestProduct);
}

/** The sizes that stand for any number, with the least from 1 of each. */
const anyOf = (sizes: Sizes): (readonly [string, number])[] =>
  Object.entries(sizes).flatMap(([name, spec]) =>
    spec.kind === 'any' ? [[name, Math.max(1, spec.least)] as const] : [],
  );

/** The choices where what stands for any has these values, and indices are any up to their sizes. */
function choicesWith(
  sizes: Sizes,
  values: Readonly<Record<string, readonly number[]>>,
  path: readonly (string | number)[],
): Record<string, number>[] {
  const given = Object.entries(sizes).map(([name, spec]): [string, SizeSpec] => [
    name,
    spec.kind === 'any'
      ? { kind: 'values', values: values[name] ?? [] }
      : spec.kind === 'index'
        ? { ...spec, values: [] }
        : spec,
  ]);
  return choicesOf(Object.fromEntries(given), path);
}

const pathTo = (sizes: readonly Sizes[], i: number): readonly (string | number)[] =>
  sizes.length === 1 ? ['sizes'] : ['sizes', i];

const product = (sizes: Readonly<Record<string, number>>): number =>
  Object.values(sizes).reduce((n, size) => n * size, 1);

const valuesOf = (spec: Exclude<SizeSpec, { kind: 'formula' | 'index' }>): readonly number[] =>
  spec.kind === 'any' && spec.values.length === 0 ? smallest(spec.least) : spec.values;

/** Where nothing is listed of an index: all, or the first and the last of many. */
const indicesUpTo = (last: number): number[] =>
  last <= caseLimit ? Array.from({ length: last }, (_, i) => i + 1) : [1, last];

export function choicesOf(sizes: Sizes, path: readonly (string | number)[]): Record<string, number>[] {
  let choices: Record<string, number>[] = [{}];
  const formulas: [string, string][] = [];
  const indices: (readonly [string, Extract<SizeSpec, { kind: 'index' }>])[] = [];
  for (const [name, spec] of Object.entries(sizes)) {
    if (spec.kind === 'formula') formulas.push([name, spec.text]);
    else if (spec.kind === 'index') indices.push([name, spec]);
    else choices = choices.flatMap((choice) => valuesOf(spec).map((value) => ({ ...choice, [name]: value })));
    if (choices.length > caseLimit) {
      throw new ExpressionError(
        'too-many-sizes',
        `these sizes have more than ${caseLimit} combinations`,
        'Give fewer values, or list the combinations: sizes: [{ n: 1 }, { n: 64 }].',
        [...path, name],
        0,
        1,
      );
    }
  }
  // Formulas may use one another in any order: each is tried until all its names are known.
  const known = choices.map((choice) => {
    const known: Record<string, number> = { ...choice };
    let waiting = formulas;
    while (waiting.length > 0) {
      const left = waiting.filter(([name, text]) => !workedOut(known, name, text, path));
      if (left.length === waiting.length) {
        const [name, text] = left[0] as [string, string];
        known[name] = sizeOfFormula(text, known, [...path, name]);
      }
      waiting = left;
    }
    return known;
  });
  const all = indices.reduce<Record<string, number>[]>(
    (some, [name, { of, values }]) =>
      some.flatMap((choice) => {
        const last = choice[of];
        if (last === undefined)
          throw new ExpressionError(
            'unknown-name',
            `${of} is no size`,
            'Write any <= n for an index up to the size n.',
            [...path, name],
            0,
            1,
          );
        const within = (values.length > 0 ? values : indicesUpTo(last)).filter((value) => value <= last);
        return within.map((value) => ({ ...choice, [name]: value }));
      }),
    known,
  );
  return all.map((choice) => Object.fromEntries(Object.keys(sizes).map((name) => [name, choice[name] as number])));
}

/** Evaluates one formula, if the sizes it uses are known; whether they are. */
function workedOut(
  known: Record<string, number>,
  name: string,
  text: string,
  path: readonly (string | number)[],
): boolean {
  try {
    known[name] = sizeOfFormula(text, known, [...path, name]);
    return true;
  } catch (error) {
    if (error instanceof ExpressionError && error.code === 'unknown-name') return false;
    throw error;
  }
}
