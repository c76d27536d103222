import type { LineResult } from '../../derive/derivation-result';
import type { Witness } from '../../statement/witness';
import type { GradedChain } from './graded-chain';

/** What is wrong with a line of a student's derivation, or keeps it from being decided. */
export interface Fault {
  /** False where a person must look. */
  readonly isWrong: boolean;
  readonly witness: Witness | null;
  /** In words that go on from `Line 2 is wrong:`. */
  readonly what: string;
}

/** Where a person must look. */
export const undecidedBecause = (what: string): Fault => ({ isWrong: false, witness: null, what });

/** The fault of a line that is not established. */
export const faultOf = (graded: GradedChain, k: number, result: LineResult): Fault => ({
  isWrong: result.mark !== 'unknown',
  witness: result.witness,
  what: complaint(graded, k, result),
});

function complaint({ kind, lines, places }: GradedChain, k: number, { mark, reason }: LineResult): string {
  if (mark === 'unknown' && lines[k]?.rule && reason !== '') return reason;
  const isOpen = mark === 'unknown';
  const told = (follows: string, isKnown: string): string => (isOpen ? `whether ${isKnown} was not found` : follows);
  if (kind === 'terms' && k === lines.length - 1)
    return told('it is not what was to be shown', 'it is what was to be shown');
  if (mark === 'forward') return 'it is not equivalent to the line before';
  const link = lines[k]?.link;
  if (link?.kind === 'connective' && link.connective === 'implied')
    return told('the line before does not follow from it', 'the line before follows from it');
  const isFirst = places[k - 1] === null;
  const one =
    kind === 'statements' && severalAt(places, k) ? (lines[k]?.content.text.trim().replace(/\s+/g, ' ') ?? 'it') : 'it';
  const before = isFirst ? 'what is given' : kind === 'terms' ? 'the line before' : 'the lines before';
  if (kind === 'terms' && isFirst) return told('it does not start from what is given', 'it starts from what is given');
  return told(`${one} does not follow from ${before}`, `${one} follows from ${before}`);
}

/** Whether several relations stand in the line of the answer in which one stands. */
const severalAt = (places: GradedChain['places'], k: number): boolean =>
  places.filter((place) => place === places[k]).length > 1;

/** What a student is told of a line, counted from 0. */
export function showFault(line: number, { isWrong, witness, what }: Fault): string {
  if (!isWrong) return `Line ${line + 1} could not be decided: ${what}.`;
  return `Line ${line + 1} is wrong: ${what}${witness === null ? '' : showWitness(witness)}.`;
}

function showWitness({ values, left, relation, right }: Witness): string {
  const where = values.length === 0 ? '' : ` at ${values.map(({ name, value }) => `${name} = ${value}`).join(', ')}`;
  const [isLeft, isRight] = [left, right].map((side) => side !== 'undefined');
  if (isLeft && isRight) return `${where}: ${left} ${relation} ${right} fails`;
  if (!isLeft && !isRight) return `${where}: neither side has a value there`;
  return `${where}: the ${isLeft ? 'right' : 'left'} side has no value there, the ${isLeft ? `left one is ${left}` : `right one is ${right}`}`;
}
