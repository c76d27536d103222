import type { Choice } from '../../concrete/choices';
import type { ConcreteClaim } from '../../point/concrete-claim';
import { checkPoint, isFailure } from '../../point/exact-check';
import type { Point, Value } from '../../point/point';
import { simpleValues } from '../../point/simple-values';
import { elementCount } from '../../tensor/axis';
import type { Found } from './search-concrete';

/** Instances tried in place of those found. */
const tries = 8;

/** The same failure with simpler functions, where they fail at the same point. */
export function simplifyChoice(
  claim: ConcreteClaim,
  found: Found,
  choice: Choice,
  concrete: (choice: Choice) => ConcreteClaim | null,
): { readonly claim: ConcreteClaim; readonly found: Found } {
  let best = { claim, found };
  let functions = choice.functions;
  let left = tries;
  for (const symbol of choice.functions.keys()) {
    for (let simpler = functions.get(symbol)?.simpler; simpler !== undefined && left > 0; simpler = simpler.simpler) {
      left--;
      const candidate = new Map(functions).set(symbol, simpler);
      const other = concrete({ ...choice, functions: candidate });
      const point = other && completed(best.found.point, other);
      const result = other && point ? checkPoint(other, point) : 'open';
      if (other === null || point === null || !isFailure(result) || result.kind !== found.failure.kind) continue;
      functions = candidate;
      best = { claim: other, found: { point, failure: result } };
    }
  }
  return best;
}

/** Inputs that only the other claim depends on get the first value of their domain; null for a simplex. */
function completed(point: Point, { inputs }: ConcreteClaim): Point | null {
  const missing = inputs.filter((symbol) => !point.has(symbol));
  if (missing.some((symbol) => symbol.domain.kind === 'simplex')) return null;
  const filled = missing.map((symbol): [typeof symbol, readonly Value[]] => {
    const value = simpleValues(symbol.domain)[0] as Value;
    return [symbol, Array.from({ length: elementCount(symbol.axes) }, () => value)];
  });
  return new Map([...point, ...filled]);
}
