import type { ClaimFile, Sizes } from '../../claim/claim-file';
import type { DerivationQuestion } from '../../claim/question';
import { exampleCases, sizeCases, standForMore } from '../../decide/size-cases';
import { ExpressionError } from '../../language/expression-error';
import type { Judgement } from '../judgement';
import type { Judge } from './judge';
import { judgeDerivation } from './judge-derivation';

type SizeChoice = Readonly<Record<string, number>>;

/** The most choices of sizes at which one derivation is checked. */
const caseLimit = 9;

/**
 * Judges derivations. Where a size of the claim is any, and the question says nothing of it, every line is checked at the sizes that are
 * listed and at the smallest ones, and what is right says at which: at n = 1 alone, sum(x)^2 <= sum(x^2) is right. Throws ExpressionError where
 * the sheet is wrong.
 */
export function judgeDerivationAtSizes(claim: ClaimFile, index: number, question: DerivationQuestion): Judge {
  const [first, ...others] = choicesOf(claim, question);
  if (first === undefined || others.length === 0) return judgeDerivation(claim, index, question);
  const at = (choice: SizeChoice): { readonly choice: SizeChoice; readonly judge: Judge['judge'] } => {
    const { judge } = judgeDerivation(claim, index, { ...question, sizes: asSizes(choice) });
    return { choice, judge };
  };
  const judges = [at(first), ...others.flatMap((choice) => ifDefined(() => at(choice)))];
  const scope = shown(judges.map(({ choice }) => choice));
  const judge: Judge['judge'] = async (submitted, context) => {
    const each: Judgement[] = [];
    for (const { choice, judge: own } of judges) {
      const judgement = await own(submitted, context);
      if (judgement.verdict === 'invalid') return judgement;
      const isRight = judgement.verdict === 'correct';
      const told = isRight
        ? judgement
        : { ...judgement, message: `${judgement.message} This is at ${shown([choice])}.` };
      if (!isRight && judgement.verdict !== 'undecided') return told;
      each.push(told);
    }
    const [right] = each as [Judgement, ...Judgement[]];
    const open = each.find(({ verdict }) => verdict === 'undecided');
    return open ?? { ...right, message: `${right.message} Every line was checked at ${scope}.` };
  };
  return { judge, isWorn: () => false };
}

/** Smallest first, and none where all sizes of the question are listed. */
function choicesOf(claim: ClaimFile, question: DerivationQuestion): readonly SizeChoice[] {
  if (question.sizes !== null) return [];
  const listed = sizeCases(claim);
  if (!standForMore(claim, listed)) return [];
  const all = new Map([...listed, ...exampleCases(claim)].map((choice) => [JSON.stringify(choice), choice]));
  return [...all.values()].slice(0, caseLimit);
}

/** Where the question has values of one size, others do not fit them. */
function ifDefined<T>(make: () => T): readonly T[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}

const asSizes = (choice: SizeChoice): Sizes =>
  Object.fromEntries(Object.entries(choice).map(([name, size]) => [name, { kind: 'values', values: [size] }]));

/** `n = 1, 2, 3`; of several sizes each choice of them. */
function shown(choices: readonly SizeChoice[]): string {
  const names = Object.keys(choices[0] ?? {});
  const [only] = names;
  if (names.length === 1 && only !== undefined) return `${only} = ${choices.map((choice) => choice[only]).join(', ')}`;
  return choices.map((choice) => names.map((name) => `${name} = ${choice[name]}`).join(', ')).join('; ');
}
