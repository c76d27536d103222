import type { Problem } from '../engine/engine';
import { type Undefined, undefinedAt } from '../kernel/evidence';
import { StoppedCode } from '../language/stopped-code';
import { showSizes } from '../statement/show-sizes';

/** Sizes at which the code of a claim stops, with the place: whatever its arguments are, it gives no value. Null where it comes through. */
export function whereItStops({ cases }: Problem): Undefined | null {
  for (const { sizes, compiled } of cases)
    try {
      compiled();
    } catch (error) {
      if (!(error instanceof StoppedCode)) throw error;
      const { place, reason } = error;
      const where = place === null ? '' : `${place.file}:${place.line}:${place.column}: `;
      const told = { engine: 'code', summary: `${where}${reason}`, scope: showSizes([sizes]) };
      return undefinedAt(told, null);
    }
  return null;
}
