import type { Fraction } from '../number/fraction';
import { elementCount } from '../tensor/axis';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { reachable, rewrite } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';

/** The axis that runs over all combinations of the finite inputs. */
export const combinationAxis = 'combinations';

export interface Enumerated {
  readonly roots: readonly Node[];
  readonly combinations: number;
}

/** The inputs of `roots` with finitely many values (bound variables excepted). */
export function finiteInputs(roots: readonly Node[]): InputSymbol[] {
  const symbols = reachable(roots).flatMap((node) =>
    node.kind === 'input' && node.symbol.domain.kind === 'finite' && node.symbol.measure === undefined
      ? [node.symbol]
      : [],
  );
  return [...new Set(symbols)];
}

/** How many combinations of values the inputs have. */
export const combinationCount = (inputs: readonly InputSymbol[]): number =>
  inputs.reduce((n, symbol) => n * valuesOf(symbol).length ** elementCount(symbol.axes), 1);

const valuesOf = (symbol: InputSymbol): readonly Fraction[] =>
  symbol.domain.kind === 'finite' ? symbol.domain.values : [];

/**
 * The values of every element of the inputs in the combination with this number: the digits of the
 * number, the last element changing fastest.
 */
function combination(inputs: readonly InputSymbol[], number: number): ReadonlyMap<InputSymbol, readonly Fraction[]> {
  let rest = number;
  const chosen = new Map<InputSymbol, Fraction[]>();
  for (const symbol of [...inputs].reverse()) {
    const options = valuesOf(symbol);
    const elements: Fraction[] = [];
    for (let k = elementCount(symbol.axes) - 1; k >= 0; k--) {
      elements[k] = options[rest % options.length] as Fraction;
      rest = Math.floor(rest / options.length);
    }
    chosen.set(symbol, elements);
  }
  return chosen;
}

const substitute = (graph: Graph, roots: readonly Node[], literals: ReadonlyMap<InputSymbol, Node>): Node[] =>
  rewrite(graph, roots, (node) => (node.kind === 'input' ? (literals.get(node.symbol) ?? null) : null));

/** The roots at one combination of the finite inputs. */
export function atCombination(
  graph: Graph,
  roots: readonly Node[],
  inputs: readonly InputSymbol[],
  number: number,
): Node[] {
  const literals = [...combination(inputs, number)].map(
    ([symbol, values]) => [symbol, graph.literal(symbol.axes, values)] as const,
  );
  return substitute(graph, roots, new Map(literals));
}

/** The roots at all combinations at once, along one new axis; null where there are more than `limit`. */
export function enumerateFinite(graph: Graph, roots: readonly Node[], limit: number): Enumerated | null {
  const inputs = finiteInputs(roots);
  const combinations = combinationCount(inputs);
  if (combinations > limit) return null;
  if (inputs.length === 0) return { roots, combinations: 1 };
  return atCombinations(
    graph,
    roots,
    inputs,
    Array.from({ length: combinations }, (_, number) => number),
  );
}

/** The roots at the combinations of the finite inputs with these numbers, along one new axis. */
export function atCombinations(
  graph: Graph,
  roots: readonly Node[],
  inputs: readonly InputSymbol[],
  numbers: readonly number[],
): Enumerated {
  const combinations = numbers.length;
  const all = numbers.map((number) => combination(inputs, number));
  const literals = inputs.map((symbol) => {
    const axes = [{ name: combinationAxis, size: combinations }, ...symbol.axes];
    return [
      symbol,
      graph.literal(
        axes,
        all.flatMap((chosen) => chosen.get(symbol) as readonly Fraction[]),
      ),
    ] as const;
  });
  return { roots: substitute(graph, roots, new Map(literals)), combinations };
}
