import type { Drawn } from './draw-space';
import type { OpenQuestion } from './open-question';

/** The same numbers for the symbols of another compilation. */
export function rebound(drawn: Drawn, { drawn: symbols }: OpenQuestion): Drawn {
  const byName = new Map([...drawn].map(([symbol, values]) => [symbol.name, values]));
  return new Map(symbols.map((symbol) => [symbol, byName.get(symbol.name) ?? []]));
}
