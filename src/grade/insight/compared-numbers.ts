import type { ClaimFile } from '../../claim/claim-file';
import type { NumberQuestion, TensorQuestion } from '../../claim/question';
import { ExpressionError } from '../../language/expression-error';
import { fraction } from '../../number/fraction';
import type { Evaluated, Quantity } from '../answer/quantity';
import { readElements } from '../answer/read-elements';
import { within } from '../answer/within';
import { numericCredit } from '../judge/numeric-credit';
import type { Drawn } from '../question/draw-space';
import { type NumericKey, numericKey } from '../question/numeric-key';
import { rebound } from '../question/rebound';
import { candidateRules } from './candidate-rules';
import type { ComparedAnswers } from './compared-answers';

/** A question for numbers with the rules that may explain wrong ones, worked out once for all students. */
export interface NumberInsight {
  readonly key: NumericKey;
  /** Numbers of students with the same draws are the same where each is within the tolerance of the other. */
  compared(drawn: Drawn): ComparedAnswers<readonly Quantity[]>;
}

const half = fraction(1n, 2n);

export function numberInsight(
  claim: ClaimFile,
  index: number,
  question: NumberQuestion | TensorQuestion,
): NumberInsight {
  const key = numericKey(claim, index, question);
  const { tolerance } = question;
  const rules = candidateRules(claim, question, key.open.session.sizes).flatMap((rule) => {
    try {
      return [{ rule, find: numericCredit(key, [{ ...rule, factor: half }], tolerance) }];
    } catch (error) {
      // A rule that makes no sense here is none.
      if (error instanceof ExpressionError) return [];
      throw error;
    }
  });
  const areSame = (a: readonly Quantity[], b: readonly Quantity[]): boolean =>
    a.length === b.length && a.every((value, i) => within(value, b[i] as Quantity, tolerance) === 'within');
  return {
    key,
    compared: (others) => {
      const drawn = rebound(others, key.open);
      const expected = referenceOr(key, drawn);
      return {
        by: 'value',
        read: ({ text }) => {
          const read = text.endsWith('…') ? null : readElements({ kind: 'text', text }, key.open);
          if (!read?.ok || read.elements.values.length !== expected?.length) return null;
          return read.elements.values.every(isQuantity) ? read.elements.values : null;
        },
        areSame,
        ruleOf: (given) =>
          expected === null ? null : (rules.find(({ find }) => find(given, expected, drawn) !== null)?.rule ?? null),
      };
    },
  };
}

const isQuantity = (value: Evaluated): value is Quantity => typeof value === 'object';

function referenceOr(key: NumericKey, drawn: Drawn): readonly Quantity[] | null {
  try {
    return key.reference(drawn);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}
