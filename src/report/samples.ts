import type { SampleFault, SampleResult } from '../run/result';
import { placeText } from './place';
import { hanging } from './text-layout';

/** The sample answers that were not judged as their questions say. */
export function sampleLines(samples: SampleResult | undefined, width: number): string[] {
  return (samples?.faults ?? []).flatMap((fault) =>
    hanging(`question ${fault.question}: `, `${placeText(fault.place)}: ${sampleText(fault)}`, width),
  );
}

/** What is wrong with a sample answer. */
export function sampleText({ kind, answer, verdict, message }: SampleFault): string {
  const isReference = kind === 'reference';
  return `the ${isReference ? kind : `${kind} sample`} "${answer}" is ${isReference ? '' : 'judged '}${verdict}. ${message}`;
}
