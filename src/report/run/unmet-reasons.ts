import { isExpected } from '../../run/expected';
import type { ClaimResult, ReportedEvidence } from '../../run/result';
import { nextStep } from '../next-step';
import { placeText } from '../place';
import { sampleLines, untriedLines } from '../samples';
import { hanging } from '../text-layout';
import { witnessLines } from '../witness-lines';

/** Why a claim is not met, in lines of at most `room` characters. */
export function unmetReasons(result: ClaimResult, room: number): string[] {
  const { derivation } = result;
  const twins = result.twins.filter(({ met }) => !met);
  const isBroken = derivation !== undefined && !derivation.accepted;
  const bad = derivation?.lines[derivation.firstBad ?? -1];
  const label = bad === undefined ? 'proof: ' : `proof: ${placeText(bad.place)}: `;
  return [
    placeText(result.place),
    ...hanging('', result.title, room),
    ...(isExpected(result.expect, result.verdict) ? [] : surpriseLines(result, room)),
    ...(isBroken ? brokenLines(result, room, label) : []),
    ...twins.flatMap((twin) =>
      hanging('false twin not refuted: ', `${placeText(twin.place)}: ${twin.title} (${twin.verdict})`, room),
    ),
    ...sampleLines(result.samples, room),
    ...untriedLines(result.samples, room),
  ];
}

/** What was found in place of what was expected, and what shows it. */
export const surpriseLines = (result: ClaimResult, room: number): string[] => [
  ...hanging('', `expected: ${result.expect}; found: ${result.verdict}`, room),
  ...result.evidence.flatMap((each) => hanging(`${each.engine}${atWhich(each)}: `, each.summary, room)),
  ...(result.witness === null ? [] : witnessLines(result.witness, room)),
  ...hanging('next: ', nextStep(result), room),
];

/** The sizes at which a claim that speaks of more was proved. */
const atWhich = ({ verdict, onInstances, scope }: ReportedEvidence): string =>
  verdict === 'proved' && onInstances === true ? ` at ${scope} alone` : '';

/** What is wrong with the proof, the first line behind a label. */
export function brokenLines({ evidence }: ClaimResult, width: number, label = 'proof: '): string[] {
  const broken = evidence.filter(({ engine }) => engine === 'derivation');
  return broken.flatMap(({ summary, witness }) => [
    ...hanging('', `${label}${summary}`, width),
    ...(witness === null ? [] : witnessLines(witness, width)),
  ]);
}
