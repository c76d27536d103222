import type { DrawCoverage, SampleFault, SampleResult } from '../run/result';
import { placeText } from './place';
import { counted, hanging } from './text-layout';

/** The sample answers that were not judged as their questions say. */
export function sampleLines(samples: SampleResult | undefined, width: number): string[] {
  return (samples?.faults ?? []).flatMap((fault) =>
    hanging(`question ${fault.question}: `, `${placeText(fault.place)}: ${sampleText(fault)}`, width),
  );
}

/** What is wrong with a sample answer. */
export function sampleText({ kind, answer, verdict, message, where }: SampleFault): string {
  const what = { reference: 'reference', draw: 'drawn name' }[kind as string] ?? `${kind} sample`;
  const is = kind === 'reference' || kind === 'draw' ? 'is' : 'is judged';
  return `the ${what} "${answer}" ${is} ${verdict}${where === null ? '' : ` for ${where}`}. ${message}`;
}

/** What was not tried of the numbers that questions may draw. */
export function untriedLines(samples: SampleResult | undefined, width: number): string[] {
  const draws = (samples?.draws ?? []).filter((each) => each.compared !== each.draws);
  return samples === undefined ? [] : drawLines({ ...samples, draws }, width);
}

/** How far questions were tried with the numbers that they may draw. */
export const drawLines = (samples: SampleResult | undefined, width: number): string[] =>
  (samples?.draws ?? []).flatMap((each) => hanging(`question ${each.question}: `, coverageText(each), width));

/** With how many of the numbers that it may draw a question was tried. */
export function coverageText({ draws, combinations, tried, compared, isProved }: DrawCoverage): string {
  const of = draws === null ? `up to ${Number(combinations.toPrecision(3))} draws` : counted(draws, 'draw');
  if (compared === draws) return `tried with all of ${of}`;
  const reference = isProved
    ? 'the reference is proved to have a value for every draw'
    : `the reference was worked out for ${tried === draws ? 'all' : tried} of ${of}`;
  return `${reference}; sample answers were tried with ${compared} of ${isProved ? of : 'them'}`;
}
