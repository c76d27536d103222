import { compare, fraction } from '../number/fraction';
import { complain, unsupported } from '../python/fault';
import { fractionIn } from '../python/held';
import type { Interpreter } from '../python/interpreter';
import { numberNode } from '../python/numbers';
import type { PyValue } from '../python/value';
import type { Node } from '../tensor/node';
import { drawnInCall } from './draws';
import { isFloating } from './dtype';
import { read, tensorIn } from './tensor';
import { made } from './tensor-object';
import { requireWrittenNode } from './unwritten';
import type { Dim, Values } from './values';

interface Dropping {
  readonly p: PyValue;
  readonly inPlace: PyValue;
  /** Whether each channel of four dimensions is dropped as a whole, else each element. */
  readonly ofChannels: boolean;
}

/** @throws PythonFault where it is certainly no probability */
export function requireChance(p: PyValue, { graph }: Pick<Interpreter, 'graph'>): void {
  const chance = numberNode(p, graph);
  if (chance === null) complain('TypeError', 'the probability of dropout must be a number', 'Give it one.');
  const known = fractionIn(chance);
  if (known !== null && (compare(known, fraction(0n)) < 0 || compare(known, fraction(1n)) > 0))
    complain('ValueError', 'dropout probability has to be between 0 and 1', 'Use a number between 0 and 1.');
}

/** Dropout in training. @throws PythonFault where it is not known what it does */
export function dropout(x: PyValue, { p, inPlace, ofChannels }: Dropping, run: Interpreter): PyValue {
  const tensor = tensorIn(x);
  const chance = numberNode(p, run.graph);
  requireChance(p, run);
  if (tensor === null || chance === null) return unsupported('dropout of this');
  if (run.isTrue(inPlace)) return unsupported('dropout in place');
  const own = read(tensor);
  // What three dimensions mean is not the same in all versions of PyTorch.
  if (ofChannels && own.dims.length !== 4) return unsupported('Dropout2d of other than four dimensions');
  // Nothing is dropped: some devices give the tensor back, others a copy of it.
  if (fractionIn(chance)?.numerator === 0n) {
    tensor.storage.isUncertain = true;
    return x;
  }
  return made(dropped(own, chance, ofChannels ? [2, 3] : [], run), [x], 'dropout');
}

/** x · m / (1 − p), where each m is 1 with probability 1 − p and else 0: one for each element, or for each of some dimensions. */
function dropped(x: Values, p: Node, shared: readonly number[], run: Interpreter): Values {
  const { graph } = run;
  requireWrittenNode('dropout', run, x.node);
  if (!isFloating(x.dtype)) return unsupported('dropout of whole numbers');
  const known = fractionIn(p);
  if (known === null && !isProbability(p))
    return unsupported('dropout with a probability that is not declared to be in (0, 1)');
  const keeps = graph.sub(graph.constant(1), p);
  if (fractionIn(keeps)?.numerator === 0n) return { ...x, node: graph.mul(x.node, graph.constant(0)) };
  const dims = x.dims.map((each, i): Dim => (shared.includes(i) ? { size: 1, label: null } : each));
  const mask = drawnInCall(dims, { kind: 'bits', mean: keeps }, run);
  return { ...x, node: graph.div(graph.mul(x.node, mask.node), keeps) };
}

/** A number that is declared to be in (0, 1). */
function isProbability(p: Node): boolean {
  if (p.kind !== 'input' || p.symbol.domain.kind !== 'interval') return false;
  const { low, high } = p.symbol.domain;
  return low !== null && high !== null && compare(low, fraction(0n)) >= 0 && compare(high, fraction(1n)) <= 0;
}
