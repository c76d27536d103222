import type { ClaimBody, ClaimFile, CodeSide, Texts } from '../../claim/claim-file';
import type { CodeQuestion } from '../../claim/question';
import type { OpenCode } from '../../language/code';
import { sheetFault } from '../judge/sheet-fault';
import { answerFile, codeNames } from './code-names';

/**
 * The claim with what a question changes, and with an answer to it: `answer` is what the code gives for the inputs, `reference` what
 * it should. It claims nothing yet.
 * @throws ExpressionError where the sheet uses these names otherwise
 */
export function codeBody(
  claim: ClaimFile,
  index: number,
  question: CodeQuestion,
  { text, open }: { readonly text: string; readonly open: OpenCode },
): ClaimBody {
  const { code, value, reference } = codeNames;
  const own: Texts = {
    ...question.let,
    [value]: `${code}(${question.inputs.join(', ')})`,
    [reference]: question.answer,
  };
  const replaced = new Set(Object.keys(own).map(nameOf));
  const kept = Object.entries(claim.let).filter(([key]) => !replaced.has(nameOf(key)));
  for (const name of Object.values(codeNames)) requireFree(claim, index, question, name);
  const { name, with: given, mode } = question;
  const side: CodeSide = {
    file: answerFile,
    source: null,
    name,
    with: given,
    mode,
    parameters: {},
    read: { text, open },
  };
  return {
    sizes: question.sizeCases ?? claim.sizes,
    given: claim.given,
    assume: claim.assume,
    let: { ...Object.fromEntries(kept), ...own },
    code: { ...claim.code, [code]: side },
    claim: [],
  };
}

export const nameOf = (key: string): string => key.split('(')[0]?.trim() ?? key;

function requireFree(claim: ClaimFile, index: number, question: CodeQuestion, name: string): void {
  const uses = [claim.given, claim.let, claim.code, question.let, ...claim.sizes];
  if (!uses.some((names) => Object.keys(names).some((key) => nameOf(key) === name))) return;
  throw sheetFault(
    'reserved-name',
    `${name} has a meaning of its own where a question asks for code`,
    'Give what the claim calls so another name.',
    ['ask', index],
  );
}
