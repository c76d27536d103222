import { almostSurely } from '../../integral/support';
import { instance } from '../../kernel/rules/instance';
import { integrated } from '../../kernel/rules/integrated';
import type { Theorem } from '../../kernel/theorem';
import { differentiate } from '../../tensor/derivative';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import type { Way } from './rule';
import { withValues } from './with-values';

/** φ(E(Y)) on one side, E(φ(Y)) on the other. */
interface Bent {
  readonly graph: Graph;
  readonly phi: Node;
  /** The variable of φ. */
  readonly t: Node<'input'>;
  readonly relation: '<=' | '>=';
  /** E(Y), over these variables, the outermost first. */
  readonly mean: Node;
  readonly variables: readonly InputSymbol[];
  readonly value: Node;
  /** The side that is E(φ(Y)). */
  readonly other: Node;
}

/**
 * Jensen's inequality by tangents: a convex φ lies above each of them, φ(m) + φ′(m)(y − m) ≤ φ(y) for all y and m. That holds at every draw
 * of Y for y and at E(Y) for m; on the average, what is linear in Y − E(Y) vanishes.
 */
export const byTangents =
  ({ graph, phi, t, relation, mean, variables, value, other }: Bent): Way['conclude'] =>
  async ([, , same], { prove }) => {
    const point: InputSymbol = { ...t.symbol, name: `${t.symbol.name}′` };
    const at = graph.input(point);
    const slope = differentiate(graph, phi, t, []);
    const [height, steepness] = [phi, slope].map((node) => substituteInput(graph, node, t.symbol, at)) as [Node, Node];
    const tangent = graph.add(height, graph.mul(steepness, graph.sub(t, at)));
    const bound = await prove({ text: 'a tangent', left: tangent, relation, right: phi });
    const atMean = bound && withValues(instance(bound, point, mean));
    // E(Y) binds these variables itself.
    const drawn = variables.map((variable) => ({
      of: variable,
      variable: { ...variable },
      at: { name: variable.name, axes: variable.axes, domain: almostSurely(variable) },
    }));
    const atDraw = drawn.reduce((node, each) => substituteInput(graph, node, each.of, graph.input(each.at)), value);
    const everywhere = atMean && withValues(instance(atMean, t.symbol, atDraw));
    const average = drawn.reduceRight<Theorem | null>(
      (theorem, each) => theorem && integrated(theorem, each.at, each.variable),
      everywhere,
    );
    const [statement] = average?.propositions[0]?.statements ?? [];
    if (same === undefined || average === null || statement === undefined) return null;
    return { premises: [average, same], through: [statement.left, statement.right, other] };
  };
