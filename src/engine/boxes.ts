import { type Evidence, proved } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import { trusting } from '../kernel/trusting';
import { showSizes } from '../statement/show-sizes';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { isPositiveOn, type Sign } from './boxes/bisection';
import { boxOf } from './boxes/box';
import { differenceOn } from './boxes/difference';
import { stepsOf } from './effort';
import type { Engine, EngineContext, Problem } from './engine';
import { stoppable } from './stoppable';

/**
 * Inequalities in one or two numbers on closed boxes: enclosures of the difference of the sides, and of its derivatives, over boxes
 * that together cover all of the domain, the larger ones halved until none leaves a doubt. It refutes nothing.
 */
export const boxes: Engine = stoppable({ name: 'boxes', decide });

function decide({ cases }: Problem, context: EngineContext): Evidence | null {
  let count = 0;
  for (const { compiled } of cases) {
    const { graph, statements } = compiled();
    if (statements.length === 0) return null;
    for (const statement of statements) {
      const covered = coveringOf(graph, statement, context);
      if (covered === null) return null;
      count += covered;
    }
  }
  const told = {
    engine: boxes.name,
    summary: `enclosures over ${count === 1 ? 'one box, which is' : `${count} boxes, which together are`} all of the domain, leave no doubt`,
    scope: showSizes(cases.map(({ sizes }) => sizes)),
    laws: ['a value at a point lies in the enclosure over every box around it'],
  };
  return proved(told, trusting('enclosures over boxes', propositionsOf(cases)));
}

/** How many boxes show a statement; null where that is not found. Assumptions are not used. */
function coveringOf(
  graph: Graph,
  { left, relation, right, connects }: Statement,
  context: EngineContext,
): number | null {
  if (connects !== undefined || relation === '==' || relation === '!=') return null;
  const box = boxOf([left, right]);
  if (box === null) return null;
  const [less, more] = relation === '<' || relation === '<=' ? [left, right] : [right, left];
  const sign: Sign = relation === '<' || relation === '>' ? 'positive' : 'nonnegative';
  let count = 0;
  for (const goal of goalsOf(graph, less, more)) {
    const difference = differenceOn(graph, goal, box);
    const spend = (): void => context.spend?.(stepsOf.exact * difference.cost);
    const found = isPositiveOn(box, difference, sign, spend);
    if (found === null) return null;
    count += found;
  }
  return count;
}

/** What must be positive for `less` to be less than `more`: |u| < v where u < v and −u < v. */
function goalsOf(graph: Graph, less: Node, more: Node): Node[] {
  if (less.kind === 'map' && less.operation === 'abs') {
    const [u] = less.args;
    return [graph.sub(more, u), graph.add(more, u)];
  }
  if (less.kind === 'map' && less.operation === 'max') return less.args.map((arg) => graph.sub(more, arg));
  if (more.kind === 'map' && more.operation === 'min') return more.args.map((arg) => graph.sub(arg, less));
  return [graph.sub(more, less)];
}
