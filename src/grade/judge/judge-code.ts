import type { ClaimFile } from '../../claim/claim-file';
import type { CodeQuestion } from '../../claim/question';
import { EffortSpent } from '../../engine/effort';
import { asCode } from '../../python/read/as-code';
import { showAnswer } from '../answer/answer';
import { emptyAnswer } from '../answer/refusal';
import { refused } from '../answer/refused';
import { codeFault } from '../code/code-fault';
import { handedIn } from '../code/code-problem';
import { judgedCode } from '../code/judged-code';
import { requireReference } from '../code/require-reference';
import { judged } from '../judgement';
import type { Judge } from './judge';

/** Judges functions and modules of PyTorch. Throws ExpressionError where the sheet is wrong. */
export function judgeCode(claim: ClaimFile, index: number, question: CodeQuestion): Judge {
  requireReference(claim, index, question);
  const judge: Judge['judge'] = async ({ answer }, context) => {
    const text = asCode(answer.kind === 'text' ? answer.text : showAnswer(answer));
    const empty = emptyAnswer(text);
    if (empty !== null) return refused(empty, text);
    // What reads code is loaded only where an answer is some.
    const { openCode } = await import('../../torch/open-code');
    try {
      return await judgedCode(
        handedIn({ claim, index, question }, text, openCode, context),
        { question, text },
        context,
      );
    } catch (error) {
      if (error instanceof EffortSpent)
        return judged('undecided', 'This code takes too many steps to be judged; a person must look at it.');
      const fault = codeFault(error);
      if (fault === null) throw error;
      return fault;
    }
  };
  return { judge, isWorn: () => false };
}
