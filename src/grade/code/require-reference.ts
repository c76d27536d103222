import type { ClaimFile } from '../../claim/claim-file';
import type { CodeQuestion } from '../../claim/question';
import { problemOf } from '../../decide/problem';
import { sheetFault } from '../judge/sheet-fault';
import { codeBody } from './code-body';
import { codeNames } from './code-names';

/**
 * Requires that the reference and the inputs have a meaning.
 * @throws ExpressionError where they have none
 */
export function requireReference(claim: ClaimFile, index: number, question: CodeQuestion): void {
  const body = codeBody(claim, index, question, () => {
    throw new Error('no answer is looked at');
  });
  const { [codeNames.value]: _, ...definitions } = body.let;
  const path = ['ask', index];
  const side = { text: codeNames.reference, path: [...path, 'answer'] };
  const { cases } = problemOf({ ...body, let: definitions, code: claim.code }, [{ left: side, right: side }]);
  const { names, statements } = cases[0]?.compiled() ?? {};
  for (const [i, text] of question.inputs.entries()) names?.term({ text, path: [...path, 'inputs', i] });
  if (statements?.some(({ right }) => right.isOpen) === true)
    throw sheetFault(
      'open-order',
      'the axes of the reference are in no order, while dimensions of code are counted',
      'Say the order: permute(…, B, n).',
      [...path, 'answer'],
    );
}
