import type { Judgement } from '../judgement';

/** What several judgements rest on together: their hypotheses, their engines, and the sum of the bounds of their errors. */
export function restingOn(judgements: readonly Judgement[]): Pick<Judgement, 'engine' | 'errorBound' | 'hypotheses'> {
  const engines = [...new Set(judgements.flatMap(({ engine }) => engine ?? []))];
  const bounds = judgements.flatMap(({ errorBound }) => errorBound ?? []);
  return {
    engine: engines.length === 0 ? null : engines.join(', '),
    errorBound: bounds.length === 0 ? null : bounds.reduce((sum, bound) => sum + bound, 0),
    hypotheses: [...new Set(judgements.flatMap((each) => each.hypotheses))],
  };
}
