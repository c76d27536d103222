import { isExpected } from '../../run/expected';
import type { ClaimResult } from '../../run/result';
import { nextStep } from '../next-step';
import { sampleLines } from '../samples';
import { hanging } from '../text-layout';
import { witnessLines } from '../witness-lines';

/** Why a claim is not met, in lines of at most `room` characters. */
export function unmetReasons(result: ClaimResult, room: number): string[] {
  const twins = result.twins.filter(({ met }) => !met);
  const isSurprise = !isExpected(result.expect, result.verdict);
  const isBroken = result.derivation !== undefined && !result.derivation.accepted;
  return [
    ...hanging('', result.title, room),
    ...(isSurprise ? hanging('', `expected: ${result.expect}; found: ${result.verdict}`, room) : []),
    ...(isSurprise ? result.evidence.flatMap((each) => hanging(`${each.engine}: `, each.summary, room)) : []),
    ...(isSurprise && result.witness !== null ? witnessLines(result.witness, room) : []),
    ...(isSurprise ? hanging('next: ', nextStep(result), room) : []),
    ...(isBroken ? brokenLines(result, room) : []),
    ...twins.flatMap((twin) => hanging('false twin not refuted: ', `${twin.title} (${twin.verdict})`, room)),
    ...sampleLines(result.samples, room),
  ];
}

/** What is wrong with the proof. */
function brokenLines({ evidence }: ClaimResult, width: number): string[] {
  const broken = evidence.filter(({ engine }) => engine === 'derivation');
  return broken.flatMap(({ summary, witness }) => [
    ...hanging('proof: ', summary, width),
    ...(witness === null ? [] : witnessLines(witness, width)),
  ]);
}
