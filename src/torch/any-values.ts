import { unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { reals } from '../tensor/domain';
import { inputsOf } from '../tensor/inputs-of';
import { axisFor } from './broadcast';
import { type Dim, fromNamed, namesOf, type Values } from './values';

/** A tensor of any real numbers, with the axes that formulas see. */
export function anyValues(name: string, dims: readonly Dim[], { graph }: Pick<Interpreter, 'graph'>): Values {
  const names = namesOf(dims);
  const axes = dims.map((each, i) => axisFor(each, names[i] as string));
  const own = fromNamed(graph, graph.input({ name, axes, domain: reals }));
  return { ...own, dims };
}

/**
 * Numbers that parameters start from, drawn while modules are made. No value is known of them, and what comes to depend on them
 * is refused: parameters stand for any values afterwards.
 */
export function drawnValues(dims: readonly Dim[], run: Interpreter): Values {
  if (!run.state.isConstructing)
    return unsupported('random numbers that are drawn in a call', 'Draw them outside, and give them as an argument.');
  const drawn = anyValues(`draw ${run.state.drawn.size + 1}`, dims, run);
  for (const symbol of inputsOf([drawn.node])) run.state.drawn.add(symbol);
  return drawn;
}
