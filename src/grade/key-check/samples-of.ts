import type { FieldPath } from '../../claim/claim-file';
import type { Question, Sample } from '../../claim/question';

/** A sample answer with its place in its question. */
export interface PlacedSample {
  readonly sample: Sample;
  readonly kind: 'right' | 'partly' | 'wrong';
  readonly path: FieldPath;
}

export const samplesOf = ({ samples }: Question): PlacedSample[] =>
  (['right', 'partly', 'wrong'] as const).flatMap((kind) =>
    samples[kind].map((sample, i) => ({ sample, kind, path: ['samples', kind, i, 'answer'] })),
  );
