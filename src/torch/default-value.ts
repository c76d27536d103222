import { fractionOf } from '../number/fraction';
import { float } from '../python/held';
import { bool, int, none, type PyValue, text } from '../python/value';
import type { Graph } from '../tensor/graph';

/** A default as the documentation writes it. */
export function defaultValue(otherwise: string, graph: Graph): PyValue {
  if (otherwise === 'None') return none;
  if (otherwise === 'True' || otherwise === 'False') return bool(otherwise === 'True');
  if (/^-?\d+$/.test(otherwise)) return int(BigInt(otherwise));
  return /^-?[\d.]+(?:e-?\d+)?$/.test(otherwise) ? float(graph.constant(fractionOf(otherwise))) : text(otherwise);
}
