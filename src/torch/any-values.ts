import type { Interpreter } from '../python/interpreter';
import { reals } from '../tensor/domain';
import { inputsOf } from '../tensor/inputs-of';
import { axisFor } from './broadcast';
import { drawnInCall } from './draws';
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
 * is refused: parameters stand for any values afterwards. What a call draws is random.
 * @param name of the function that draws them
 */
export function drawnValues(dims: readonly Dim[], run: Interpreter, name: string): Values {
  if (!run.state.isConstructing) {
    if (name.includes('empty')) return unwrittenValues(dims, run);
    return drawnInCall(dims, { kind: name.startsWith('randn') ? 'normal' : 'uniform' }, run);
  }
  const drawn = anyValues(`draw ${run.state.drawn.size + 1}`, dims, run);
  for (const symbol of inputsOf([drawn.node])) run.state.drawn.add(symbol);
  return drawn;
}

/** Elements of which no value is known, as `empty` leaves them: they have to be written before they are used. */
function unwrittenValues(dims: readonly Dim[], run: Interpreter): Values {
  const made = anyValues(`unwritten ${run.state.unwritten.size + 1}`, dims, run);
  for (const symbol of inputsOf([made.node])) run.state.unwritten.add(symbol);
  return made;
}
