import { fraction } from '../number/fraction';
import type { Domain } from '../tensor/domain';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { Support } from '../tensor/noise/family';
import { noiseFamilies } from '../tensor/noise/table';
import { rewrite } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';

/** Where the measure of a bound variable lives. */
export function support({ measure, domain }: InputSymbol): Domain {
  if (measure?.kind !== 'standard') return domain;
  return numbersOf[noiseFamilies[measure.family].support] ?? domain;
}

const halfLine: Domain = {
  kind: 'interval',
  low: fraction(0n),
  lowOpen: false,
  high: null,
  highOpen: true,
  excluded: [],
};

/** The numbers of a support, where they are not all reals. */
const numbersOf: { readonly [S in Support]: Domain | null } = {
  line: null,
  'half-line': halfLine,
  unit: { ...halfLine, high: fraction(1n), highOpen: false },
};

/** The expressions with plain variables in place of draws: what holds for all their values holds almost surely. */
export function atEveryDraw(graph: Graph, roots: readonly Node[]): Node[] {
  const free = new Map<InputSymbol, InputSymbol>();
  return rewrite(graph, roots, (node) => {
    if (node.kind !== 'input' || node.symbol.measure === undefined) return null;
    const { name, axes } = node.symbol;
    const plain = free.get(node.symbol) ?? { name, axes, domain: almostSurely(node.symbol) };
    free.set(node.symbol, plain);
    return graph.input(plain);
  });
}

/** The ends of its support are drawn with probability 0. */
export function almostSurely(symbol: InputSymbol): Domain {
  const domain = support(symbol);
  const isDrawn = symbol.measure?.kind === 'standard' && domain.kind === 'interval';
  return isDrawn ? { ...domain, lowOpen: true, highOpen: true } : domain;
}
