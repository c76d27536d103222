import { isExpected } from '../../run/expected';
import type { ClaimResult } from '../../run/result';
import { nextStep } from '../next-step';
import { placeText } from '../place';
import { sampleLines } from '../samples';
import { hanging } from '../text-layout';
import { witnessLines } from '../witness-lines';

/** Why a claim is not met, in lines of at most `room` characters. */
export function unmetReasons(result: ClaimResult, room: number): string[] {
  const twins = result.twins.filter(({ met }) => !met);
  const isSurprise = !isExpected(result.expect, result.verdict);
  const isBroken = result.derivation !== undefined && !result.derivation.accepted;
  return [
    placeText(result.place),
    ...hanging('', result.title, room),
    ...(isSurprise ? hanging('', `expected: ${result.expect}; found: ${result.verdict}`, room) : []),
    ...(isSurprise ? result.evidence.flatMap((each) => hanging(`${each.engine}: `, each.summary, room)) : []),
    ...(isSurprise && result.witness !== null ? witnessLines(result.witness, room) : []),
    ...(isSurprise ? hanging('next: ', nextStep(result), room) : []),
    ...(isBroken ? brokenLines(result, room) : []),
    ...twins.flatMap((twin) =>
      hanging('false twin not refuted: ', `${placeText(twin.place)}: ${twin.title} (${twin.verdict})`, room),
    ),
    ...sampleLines(result.samples, room),
  ];
}

/** What is wrong with the proof. */
function brokenLines({ evidence, derivation }: ClaimResult, width: number): string[] {
  const broken = evidence.filter(({ engine }) => engine === 'derivation');
  const bad = derivation?.lines[derivation.firstBad ?? -1];
  const where = bad === undefined ? '' : `${placeText(bad.place)}: `;
  return broken.flatMap(({ summary, witness }) => [
    ...hanging('proof: ', `${where}${summary}`, width),
    ...(witness === null ? [] : witnessLines(witness, width)),
  ]);
}
