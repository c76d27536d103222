import type { ClaimFile } from '../../claim/claim-file';
import type { CodeQuestion } from '../../claim/question';
import { problemOf } from '../../decide/problem';
import type { SizedClaim } from '../../engine/engine';
import type { CompiledClaim } from '../../language/compile-claim';
import { ExpressionError } from '../../language/expression-error';
import { sheetFault } from '../judge/sheet-fault';
import { codeBody } from './code-body';
import { codeNames } from './code-names';

/** Null where the reference is code that nobody has read: whoever judges answers does. */
function compiledUnlessUnread(sized: SizedClaim | undefined): CompiledClaim | null {
  try {
    return sized?.compiled() ?? null;
  } catch (error) {
    if (error instanceof ExpressionError && error.code === 'no-code') return null;
    throw error;
  }
}

/**
 * Requires that the reference and the inputs have a meaning.
 * @throws ExpressionError where they have none
 */
export function requireReference(claim: ClaimFile, index: number, question: CodeQuestion): void {
  const body = codeBody(claim, index, question, {
    text: '',
    open: () => {
      throw new Error('no answer is looked at');
    },
  });
  const { [codeNames.value]: _, ...definitions } = body.let;
  const path = ['ask', index];
  const side = { text: codeNames.reference, path: [...path, 'answer'] };
  const { cases } = problemOf({ ...body, let: definitions, code: claim.code }, [{ left: side, right: side }]);
  const compiled = compiledUnlessUnread(cases[0]);
  if (compiled === null) return;
  const { names, statements } = compiled;
  for (const [i, text] of question.inputs.entries()) names?.term({ text, path: [...path, 'inputs', i] });
  if (statements.some(({ right }) => right.isOpen))
    throw sheetFault(
      'open-order',
      'the axes of the reference are in no order, while dimensions of code are counted',
      'Say the order: permute(…, B, n).',
      [...path, 'answer'],
    );
}
