import type { Session } from './scope';

/** What a session notes while texts are compiled. */
type Notes = Pick<
  Session,
  | 'draws'
  | 'givens'
  | 'places'
  | 'restrictions'
  | 'masses'
  | 'jointSums'
  | 'parameters'
  | 'known'
  | 'facts'
  | 'exchanges'
  | 'calls'
  | 'withoutKinks'
  | 'effort'
>;

export const nothingNoted = (): Notes => ({
  draws: new Map(),
  givens: new Map(),
  places: new Map(),
  restrictions: [],
  masses: new Map(),
  jointSums: new Map(),
  parameters: new Map(),
  known: [],
  facts: [],
  exchanges: new Map(),
  calls: [],
  withoutKinks: new Set(),
  effort: { steps: 0, parts: 0, depth: 0 },
});

/** Grows with whatever is noted of texts beyond their nodes. */
export function sizeOfNotes(notes: Notes): number {
  const { draws, givens, places, masses, jointSums, parameters, exchanges, calls, withoutKinks } = notes;
  const sets = [draws, givens, places, masses, jointSums, parameters, exchanges, withoutKinks];
  return sets.reduce((total, { size }) => total + size, calls.length);
}
