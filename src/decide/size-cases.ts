import type { ClaimBody, SizeSpec, Sizes } from '../claim/claim-file';
import { ExpressionError } from '../language/expression-error';
import { sizeOfFormula } from '../language/size-formula';

/** The most choices of the sizes that one claim is checked at. */
const caseLimit = 400;

/**
 * Every choice of the sizes a claim is checked at one by one, smallest first (by the product of the sizes): those that are
 * listed, and where none is, the smallest ones.
 * @throws ExpressionError where a formula is wrong or there are too many choices
 */
export function sizeCases(body: ClaimBody): Readonly<Record<string, number>>[] {
  const cases = listed(body.sizes).flatMap(({ sizes, i }) =>
    choicesOf(sizes, body.sizes.length === 1 ? ['sizes'] : ['sizes', i]),
  );
  const product = (sizes: Readonly<Record<string, number>>): number =>
    Object.values(sizes).reduce((n, size) => n * size, 1);
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

/** Where nothing is listed of a size that is any. */
const smallest = (least: number): number[] => [least, least + 1];

/** The smallest sizes where some stand for any, whatever is listed of them; the three smallest ones of a single one. */
export function exampleCases({ sizes }: ClaimBody): Readonly<Record<string, number>>[] {
  return sizes.flatMap((each, i) => {
    const any = Object.values(each).filter(({ kind }) => kind === 'any').length;
    if (any === 0) return [];
    const values = (least: number): number[] => (any === 1 ? [...smallest(least), least + 2] : smallest(least));
    const small = Object.entries(each).map(([name, spec]): [string, SizeSpec] => [
      name,
      spec.kind === 'any'
        ? { kind: 'values', values: values(Math.max(1, spec.least)) }
        : spec.kind === 'index'
          ? { ...spec, values: [] }
          : spec,
    ]);
    return choicesOf(Object.fromEntries(small), sizes.length === 1 ? ['sizes'] : ['sizes', i]);
  });
}

const valuesOf = (spec: Exclude<SizeSpec, { kind: 'formula' | 'index' }>): readonly number[] =>
  spec.kind === 'any' && spec.values.length === 0 ? smallest(spec.least) : spec.values;

/** Where nothing is listed of an index: all, or the first and the last of many. */
const indicesUpTo = (last: number): number[] =>
  last <= 64 ? Array.from({ length: last }, (_, i) => i + 1) : [1, last];

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
