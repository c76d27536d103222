import type { ClaimBody, Sizes } from '../claim/claim-file';
import { ExpressionError } from '../language/expression-error';
import { sizeOfFormula } from '../language/size-formula';

/** The most choices of the sizes that one claim is checked at. */
const caseLimit = 400;

/**
 * Every choice of the sizes a claim speaks of, smallest first (by the product of the sizes).
 * @throws ExpressionError where a formula is wrong or there are too many choices
 */
export function sizeCases(body: ClaimBody): Readonly<Record<string, number>>[] {
  const cases = body.sizes.flatMap((sizes, i) => choicesOf(sizes, body.sizes.length === 1 ? ['sizes'] : ['sizes', i]));
  const product = (sizes: Readonly<Record<string, number>>): number =>
    Object.values(sizes).reduce((n, size) => n * size, 1);
  return cases.sort((a, b) => product(a) - product(b));
}

function choicesOf(sizes: Sizes, path: readonly (string | number)[]): Record<string, number>[] {
  let choices: Record<string, number>[] = [{}];
  const formulas: [string, string][] = [];
  for (const [name, spec] of Object.entries(sizes)) {
    if (spec.kind === 'formula') formulas.push([name, spec.text]);
    else choices = choices.flatMap((choice) => spec.values.map((value) => ({ ...choice, [name]: value })));
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
  return choices.map((choice) => {
    const known = { ...choice };
    let waiting = formulas;
    while (waiting.length > 0) {
      const left = waiting.filter(([name, text]) => !workedOut(known, name, text, path));
      if (left.length === waiting.length) {
        const [name, text] = left[0] as [string, string];
        known[name] = sizeOfFormula(text, known, [...path, name]);
      }
      waiting = left;
    }
    return Object.fromEntries(Object.keys(sizes).map((name) => [name, known[name] as number]));
  });
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
