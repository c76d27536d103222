import type { Axis } from '../tensor/axis';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import type { FunctionSymbol } from '../tensor/symbol';
import { consumedAxes } from './made/instance';
import { principal } from './made/instantiate';

/** How a declared function is used in a claim. */
export interface DeclaredFunction {
  readonly symbol: FunctionSymbol;
  /** One application of it, to say what an instance does with arguments of these shapes. */
  readonly application: Node<'apply'>;
  /** The axes of its first argument. */
  readonly space: readonly Axis[];
  /** Its derivatives occur, or are declared to exist. */
  readonly differentiated: boolean;
  /** Its inverse occurs. */
  readonly inverted: boolean;
}

/** The functions that `roots` depend on, inverses counted with their bijections, in the order in which they were first applied. */
export function declaredFunctions(roots: readonly Node[]): DeclaredFunction[] {
  const found = new Map<FunctionSymbol, DeclaredFunction>();
  for (const node of reachable(roots)) {
    if (node.kind !== 'apply') continue;
    const symbol = principal(node.symbol);
    const known = found.get(symbol);
    const [first] = node.args;
    found.set(symbol, {
      symbol,
      application: known === undefined || node.id < known.application.id ? node : known.application,
      space: known?.space ?? (first === undefined ? [] : consumedAxes(first, node.batch)),
      differentiated: symbol.differentiable || node.derivatives.length > 0 || (known?.differentiated ?? false),
      inverted: node.symbol !== symbol || (known?.inverted ?? false),
    });
  }
  return [...found.values()].sort((a, b) => a.application.id - b.application.id);
}

/** The densities that random variables in `roots` are drawn from. */
export const drawnDensities = (roots: readonly Node[]): FunctionSymbol[] => [
  ...new Set(
    reachable(roots).flatMap((node) =>
      node.kind === 'expect' && node.variable.measure?.kind === 'density' ? [node.variable.measure.density] : [],
    ),
  ),
];
