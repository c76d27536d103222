import { openObligations, whatIsAsked } from '../../definedness/open-obligations';
import { failsAtFirst } from '../../engine/adversary/fails-at-first';
import type { EngineContext } from '../../engine/engine';
import { identity } from '../../engine/identity';
import { isScalar } from '../../point/point-values';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import { inputsOf } from '../../tensor/inputs-of';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { isGranted } from '../../tensor/obligations';
import { reachable, rewrite } from '../../tensor/rewrite';
import { provedWhereDefined } from './established';

/** Expressions that a step may have multiplied both sides by. */
const factorLimit = 40;

/**
 * Whether an equation follows from premises by the algebra of school: it is an identity, becomes one when a premise l = r is
 * used to replace l by r or to eliminate a variable, or the difference of its sides is that of a premise times a factor;
 * and has values wherever the premises have.
 */
export function followsByAlgebra(
  graph: Graph,
  premises: readonly Statement[],
  target: Statement,
  context: EngineContext,
): boolean {
  const identical: Identical = (a, b) => isIdentity(graph, a, b, context);
  const equations = premises.filter(({ relation, left, right }) => relation === '==' && isOfNumbers([left, right]));
  return (
    target.relation === '==' &&
    isOfNumbers([target.left, target.right]) &&
    hasValues(graph, premises, target) &&
    (identical(target.left, target.right) ||
      equations
        .reverse()
        .some((premise) =>
          [byReplacing, byElimination, byFactor].some((way) => way(graph, premise, target, identical)),
        ))
  );
}

const isOfNumbers = (roots: readonly Node[]): boolean =>
  reachable(roots).every((node) => isScalar(node) && (node.kind !== 'input' || node.symbol.measure === undefined));

/** Whether two expressions are equal wherever both have a value. */
type Identical = (a: Node, b: Node) => boolean;

function isIdentity(graph: Graph, left: Node, right: Node, context: EngineContext): boolean {
  if (left === right) return true;
  const statements = [{ text: 'by algebra', left, relation: '==', right } as const];
  const problem = { cases: [{ sizes: {}, compiled: () => ({ graph, statements, assumptions: [] }) }] };
  const found = failsAtFirst(problem) ? null : identity.decide(problem, context);
  return found !== null && provedWhereDefined([found]) !== null;
}

function byReplacing(graph: Graph, premise: Statement, { left, right }: Statement, identical: Identical): boolean {
  return [
    [premise.left, premise.right],
    [premise.right, premise.left],
  ].some(([from, to]) => {
    if (from === undefined || to === undefined || from.kind === 'literal') return false;
    const [a, b] = rewrite(graph, [left, right], (node) => (node === from ? to : null));
    return a !== undefined && b !== undefined && identical(a, b);
  });
}

/** Solves the premise for a variable in which it is affine, with a coefficient that is never 0. */
function byElimination(graph: Graph, premise: Statement, { left, right }: Statement, identical: Identical): boolean {
  const gap = graph.sub(premise.left, premise.right);
  return inputsOf([gap]).some((symbol) => {
    const at = (value: Node, roots: readonly Node[]): Node[] =>
      rewrite(graph, roots, (node) => (node.kind === 'input' && node.symbol === symbol ? value : null));
    const [constant] = at(graph.constant(0), [gap]);
    const [one] = at(graph.constant(1), [gap]);
    if (constant === undefined || one === undefined) return false;
    const coefficient = graph.sub(one, constant);
    const affine = graph.add(graph.mul(coefficient, graph.input(symbol)), constant);
    if (!isNeverZero(coefficient) || !identical(gap, affine)) return false;
    const [a, b] = at(graph.neg(graph.div(constant, coefficient)), [left, right]);
    return a !== undefined && b !== undefined && identical(a, b);
  });
}

/** l′ − r′ = q·(l − r), or q·(l′ − r′) = l − r for a q that is never 0. */
function byFactor(graph: Graph, premise: Statement, { left, right }: Statement, identical: Identical): boolean {
  const gap = graph.sub(premise.left, premise.right);
  const wanted = graph.sub(left, right);
  const factors = [
    graph.constant(1),
    graph.constant(-1),
    graph.constant(2),
    graph.add(premise.left, premise.right),
    ...reachable([left, right, premise.left, premise.right]),
  ];
  return [...new Set(factors)].slice(0, factorLimit).some((factor) => {
    return (
      identical(wanted, graph.mul(factor, gap)) || (isNeverZero(factor) && identical(graph.mul(factor, wanted), gap))
    );
  });
}

/** Whether the sides of the target have values wherever the premises hold. */
function hasValues(graph: Graph, premises: readonly Statement[], { left, right }: Statement): boolean {
  const given = whatIsAsked(
    graph,
    premises.flatMap((premise) => [premise.left, premise.right]),
  );
  return openObligations(graph, [left, right], [...premises, ...given]).open.length === 0;
}

function isNeverZero(node: Node): boolean {
  const constant = node.kind === 'literal' ? node.values[0] : undefined;
  if (constant !== undefined) return constant.numerator !== 0n;
  return isGranted({ subject: node, condition: 'nonzero' }, boundsOf([node]));
}
