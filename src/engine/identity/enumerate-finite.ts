import type { Fraction } from '../../number/fraction';
import { elementCount } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable, rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';

/** The axis that runs over all combinations of the finite inputs. */
export const combinationAxis = 'combinations';

export interface Enumerated {
  readonly roots: readonly Node[];
  readonly inputs: readonly InputSymbol[];
  readonly combinations: number;
}

/** The inputs of `roots` with finitely many values (bound variables excepted). */
export function finiteInputs(roots: readonly Node[]): InputSymbol[] {
  const symbols = reachable(roots).flatMap((node) => (node.kind === 'input' && node.symbol.domain.kind === 'finite' && node.symbol.measure === undefined ? [node.symbol] : []));
  return [...new Set(symbols)];
}

/**
 * Replaces every finite input by the constants it may be, along one new axis over all their
 * combinations. Null where there are more than `limit`.
 */
export function enumerateFinite(graph: Graph, roots: readonly Node[], limit: number): Enumerated | null {
  const inputs = finiteInputs(roots);
  const choices = inputs.flatMap((symbol) => Array.from({ length: elementCount(symbol.axes) }, () => valuesOf(symbol)));
  const combinations = choices.reduce((n, values) => n * values.length, 1);
  if (combinations > limit) return null;
  if (inputs.length === 0) return { roots, inputs, combinations: 1 };

  // Element k of all inputs together repeats each value for `repeat[k]` combinations.
  const repeats = choices.map((_, k) => choices.slice(k + 1).reduce((n, values) => n * values.length, 1));
  const literals = new Map<InputSymbol, Node>();
  let first = 0;
  for (const symbol of inputs) {
    const count = elementCount(symbol.axes);
    const offset = first;
    const values = Array.from({ length: combinations * count }, (_, i): Fraction => {
      const k = offset + (i % count);
      const options = choices[k] as readonly Fraction[];
      return options[Math.floor(Math.floor(i / count) / (repeats[k] as number)) % options.length] as Fraction;
    });
    literals.set(symbol, graph.literal([{ name: combinationAxis, size: combinations }, ...symbol.axes], values));
    first += count;
  }
  const lowered = rewrite(graph, roots, (node) => (node.kind === 'input' ? (literals.get(node.symbol) ?? null) : null));
  return { roots: lowered, inputs, combinations };
}

const valuesOf = (symbol: InputSymbol): readonly Fraction[] => (symbol.domain.kind === 'finite' ? symbol.domain.values : []);
