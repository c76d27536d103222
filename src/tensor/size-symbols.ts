import { fraction } from '../number/fraction';
import { type Axis, showAxes } from './axis';
import { reals } from './domain';
import type { InputSymbol } from './symbol';

/** The variables of one graph that stand for a number of elements that is any, and for the positions along an axis of any length. */
export class SizeSymbols {
  private readonly lengths = new Map<string, InputSymbol>();
  private readonly positions = new Map<string, InputSymbol>();

  length(name: string, least: number): InputSymbol {
    const domain = { ...reals, low: fraction(BigInt(least)), lowOpen: false };
    const symbol = this.lengths.get(name) ?? { name, axes: [], domain, sizeOf: name };
    this.lengths.set(name, symbol);
    return symbol;
  }

  position(axis: Axis): InputSymbol {
    const key = showAxes([axis]);
    const domain = { ...reals, low: fraction(1n), lowOpen: false };
    const symbol = this.positions.get(key) ?? {
      name: `position in ${axis.name}`,
      axes: [axis],
      domain,
      isPosition: true,
    };
    this.positions.set(key, symbol);
    return symbol;
  }
}
