import { reals } from '../tensor/domain';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import type { InputSymbol } from '../tensor/symbol';
import type { Interpreter } from './interpreter';
import type { PyValue } from './value';

/**
 * Stands for −∞ where code masks scores with it. It is a number to the graph, so nothing that holds it may be computed with but by
 * what knows it, and nothing that holds it leaves the code.
 */
const belowAll: InputSymbol = { name: '−∞', axes: [], domain: reals };

type Run = Pick<Interpreter, 'graph' | 'state'>;

export const infinity: PyValue = { kind: 'opaque', what: 'infinity' };

export const isInfinity = (value: PyValue): boolean => value.kind === 'opaque' && value.what === 'infinity';

/** −∞ as a number of Python. */
export function minusInfinity({ graph, state }: Run): PyValue {
  state.usesInfinity = true;
  return { kind: 'float', node: graph.input(belowAll), isRounded: true };
}

export const isMinusInfinity = (node: Node): boolean => node.kind === 'input' && node.symbol === belowAll;

export const holdsMinusInfinity = (node: Node): boolean => inputsOf([node]).includes(belowAll);

/** Which infinity a value is: 1 or −1; 0 for a number that is none; null for what is no number, or may be infinite or not. */
export function signOfInfinity(value: PyValue, run: Pick<Run, 'state'>): -1 | 0 | 1 | null {
  if (isInfinity(value)) return 1;
  if (value.kind === 'float') return isMinusInfinity(value.node) ? -1 : mayBeInfinite(run, value.node) ? null : 0;
  return value.kind === 'int' || value.kind === 'bool' || value.kind === 'length' ? 0 : null;
}

/** Whether elements may be −∞. */
export const mayBeInfinite = ({ state }: Pick<Run, 'state'>, node: Node): boolean =>
  state.usesInfinity && holdsMinusInfinity(node);
