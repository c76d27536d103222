import type { CheckSamples } from '../run/verify-claim';

/** Most claims have no questions: they need not wait for what judges answers. */
export const sampleAnswers: CheckSamples = async (loaded, options) =>
  (await import('./key-check/check-samples')).checkSamples(loaded, options);
