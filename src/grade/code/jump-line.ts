import type { ClaimFile, CodeArgument } from '../../claim/claim-file';
import type { CodeQuestion } from '../../claim/question';
import { readPython } from '../../python/read/read-python';
import { bits } from '../../python/sizes/bits';
import { sizeJump } from '../../python/sizes/size-jump';
import { placeIn } from '../../torch/place-in';
import { answerFile } from './code-names';

/**
 * The line at which what code does may depend on how a size that stands for any compares with a number, so that sizes at which it
 * is right say nothing of others; null where there is none, or no size is any.
 */
export function jumpLine(claim: ClaimFile, question: CodeQuestion, text: string): number | null {
  const sizes = question.sizeCases ?? claim.sizes;
  const open = new Set(
    sizes.flatMap((each) => Object.entries(each).flatMap(([n, s]) => (s.kind === 'values' ? [] : [n]))),
  );
  if (open.size === 0) return null;
  const lets = { ...claim.let, ...question.let };
  const ofText = (formula: string, depth: number): number =>
    [...formula.matchAll(/[A-Za-z_]\w*|\d[\w.]*/g)].reduce((own, [token]) => own | ofToken(token, depth), 0);
  const ofToken = (token: string, depth: number): number => {
    if (open.has(token)) return bits.size;
    if (/^\d/.test(token)) return token === '0' || token === '1' ? 0 : bits.number;
    if (sizes.some((each) => Object.hasOwn(each, token))) return bits.number;
    const meaning = lets[token];
    if (meaning === undefined) return namesNumber(claim.given[token] ?? '') ? bits.number : 0;
    return depth > 8 ? bits.size | bits.number : ofText(meaning, depth + 1);
  };
  const ofArgument = (given: CodeArgument): number => {
    if (typeof given === 'string') return ofText(given, 0);
    return typeof given === 'object' && given !== null ? given.reduce((own, each) => own | ofArgument(each), 0) : 0;
  };
  const { name, inputs, with: given } = question;
  const jump = sizeJump(readPython(text), {
    name,
    inputs: inputs.map((each) => ofText(each, 0)),
    with: Array.isArray(given)
      ? given.map(ofArgument)
      : Object.fromEntries(Object.entries(given).map(([key, each]) => [key, ofArgument(each)])),
  });
  return jump === null ? null : placeIn({ file: answerFile, text }, jump).line;
}

/** Whether a declaration names a number besides those of its shape: values that are at least 1000 are compared with it. */
const namesNumber = (declaration: string): boolean =>
  [...declaration.replace(/\[[^\]]*\]/g, '').matchAll(/\d[\w.]*/g)].some(([number]) => !/^[01]$/.test(number));
