import type { ClaimText } from '../../language/claim-source';
import type { ClaimNames } from '../../language/compile-claim';
import type { Distribution } from '../../language/value';
import { type Axis, showAxes } from '../../tensor/axis';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { ConcreteDensity } from './concrete-instance';
import { contradictsDensity } from './contradictions';
import { fitted, onBehalfOf, refuseDeclared, refuseText, requireConcrete } from './read-value';

/**
 * Reads `normal(0, 1)` or `exp(-abs(x)) / 2` as a density on a space with these axes.
 * @throws ExpressionError
 */
export function readDensity(graph: Graph, names: ClaimNames, axes: readonly Axis[], text: ClaimText): ConcreteDensity {
  const variable = graph.input({ name: `x·${text.path.join('.')}`, axes, domain: reals });
  const value = names.interpret(text, new Map([['x', { kind: 'tensor', node: variable }]]));
  switch (value.kind) {
    case 'distribution': {
      const distribution = onBehalfOf(text, () => onSpace(value.distribution, axes, text));
      requireConcrete(distribution.logDensity(graph, variable), [variable], text);
      return { kind: 'distribution', distribution };
    }
    case 'function':
      return value.declared?.symbol.kind === 'density'
        ? refuseDeclared(value.name, text)
        : refuseText(text, 'not-a-distribution', 'this is a function', 'Write normal(0, 1), or a formula in x.');
    case 'tensor': {
      requireConcrete(value.node, [variable], text);
      const formula = onBehalfOf(text, () => fitted(graph, value.node, [], text));
      const contradiction = contradictsDensity(formula, variable as Node<'input'>);
      if (contradiction !== null)
        return refuseText(text, 'not-a-density', `this is no density: ${contradiction}`, 'Give a formula of mass 1.');
      const density = (_: Graph, x: Node): Node =>
        rewrite(graph, [formula], (node) => (node === variable ? x : null))[0];
      return { kind: 'formula', density };
    }
  }
}

/** The same distribution on a space with these axes: independently for each element, or with its axes renamed. */
function onSpace(distribution: Distribution, axes: readonly Axis[], text: ClaimText): Distribution {
  const { event, over } = distribution;
  if (distribution.support !== undefined)
    return refuseText(
      text,
      'not-a-density',
      `${distribution.name} has no density on the line`,
      'Use a distribution of real numbers.',
    );
  const isNamed = event.every((own) => axes.some((axis) => axis.name === own.name && axis.size === own.size));
  if (isNamed && event.length === axes.length) return distribution;
  if (isNamed && over !== undefined) return over(axes);
  if (event.length !== axes.length || event.some((own, i) => own.size !== axes[i]?.size)) {
    return refuseText(
      text,
      'spaces-differ',
      `this is a distribution on ${showAxes(event)}, the declared space is ${showAxes(axes)}`,
      'Give parameters of the declared sizes.',
    );
  }
  const names = (from: readonly Axis[], to: readonly Axis[]) =>
    Object.fromEntries(from.map((axis, i) => [axis.name, (to[i] as Axis).name]));
  return {
    name: distribution.name,
    event: axes,
    density: (g, x) => distribution.density(g, g.rename(x, names(axes, event))),
    logDensity: (g, x) => distribution.logDensity(g, g.rename(x, names(axes, event))),
    draw: (g, name) => {
      const { value, variables } = distribution.draw(g, name);
      return { value: g.rename(value, names(event, axes)), variables };
    },
  };
}
