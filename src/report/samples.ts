import type { SampleResult } from '../run/result';
import { placeText } from './place';
import { hanging } from './text-layout';

/** The sample answers that were not judged as their questions say. */
export function sampleLines(samples: SampleResult | undefined, width: number): string[] {
  return (samples?.faults ?? []).flatMap(({ question, kind, place, answer, verdict, message }) =>
    hanging(
      `question ${question}: `,
      `${placeText(place)}: the ${kind === 'reference' ? kind : `${kind} sample`} "${answer}" is ${kind === 'reference' ? '' : 'judged '}${verdict}. ${message}`,
      width,
    ),
  );
}
