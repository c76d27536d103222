import type { Place } from '../statement/diagnostic';
import type { DerivationResult, GoalResult, LineResult } from './derivation-result';

/** A derivation for reports: without the graphs that theorems are about, and with the places of its lines. */
export interface ReportedDerivation extends Omit<DerivationResult, 'theorem' | 'lines' | 'goals'> {
  readonly lines: readonly ReportedLine[];
  readonly goals: readonly Omit<GoalResult, 'theorem'>[];
}

export interface ReportedLine extends Omit<LineResult, 'theorem'> {
  readonly place: Place;
}

/** @param places those of the lines, in their order */
export function reportedDerivation(
  { theorem, lines, goals, ...told }: DerivationResult,
  places: readonly Place[],
): ReportedDerivation {
  return {
    ...told,
    lines: lines.map(({ theorem: _, ...line }, index) => ({ ...line, place: placeAt(places, index) })),
    goals: goals.map(({ theorem: _, ...goal }) => goal),
  };
}

function placeAt(places: readonly Place[], index: number): Place {
  const place = places[index];
  if (place === undefined) throw new RangeError(`line ${index + 1} has no place`);
  return place;
}
