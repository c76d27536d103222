import type { Statement } from '../../statement/statement';
import { showAxes } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { boundsOfDraws } from '../bounds-of-draws';
import { integralsExist } from '../function-hypotheses';
import { Theorem } from '../theorem';
import { covers } from './covers';
import { single } from './single';

/**
 * f r g at every point gives ∫f r ∫g where both exist (monotonicity). Null for ≠, and where a point may be drawn that the theorem does not speak
 * of.
 * @param at the point, of which nothing is assumed
 * @param variable what is averaged over, in its place
 */
export function integrated(theorem: Theorem, at: InputSymbol, variable: InputSymbol): Theorem | null {
  const known = single(theorem);
  if (known === null || known.relation === '!=') return null;
  const { graph, sizes, assumptions, left, relation, right } = known;
  const isPoint = showAxes(at.axes) === showAxes(variable.axes) && covers(at.domain, boundsOfDraws(variable));
  const given = assumptions.flatMap((each) => [each.left, each.right]);
  const isFree = !holds(given, at) && !holds([left, right], variable) && left.free.size + right.free.size === 0;
  if (!isPoint || !isFree) return null;
  const over = (body: Node): Node => graph.expect(variable, substituteInput(graph, body, at, graph.input(variable)));
  const statement: Statement = { text: 'the integrals', left: over(left), relation, right: over(right) };
  return Theorem.inferred([theorem], [{ graph, sizes, statements: [statement], assumptions }], {
    hypotheses: [integralsExist],
  });
}

const holds = (roots: readonly Node[], symbol: InputSymbol): boolean =>
  reachable(roots).some(
    (node) => (node.kind === 'input' && node.symbol === symbol) || (node.kind === 'expect' && node.variable === symbol),
  );
