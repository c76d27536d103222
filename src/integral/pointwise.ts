import type { Statement } from '../statement/statement';
import { showAxes } from '../tensor/axis';
import { canonicalVariables, plainName, spaceKey } from '../tensor/canonical-variables';
import { freshName, variableNames } from '../tensor/fresh-name';
import type { Graph } from '../tensor/graph';
import { isLiteral } from '../tensor/literal';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import { substituteInput } from '../tensor/substitute-input';
import type { FunctionSymbol, InputSymbol } from '../tensor/symbol';
import { type LinearCombination, linearCombination } from './linear-combination';
import { support } from './support';

/** Statements about every point that together give a statement about integrals. */
export interface Pointwise {
  readonly statements: readonly Statement[];
  /** Of each statement the point that it speaks of, and the variable of integration in its place. */
  readonly points: readonly { readonly at: InputSymbol; readonly variable: InputSymbol }[];
  /** The density by whose mass a constant was taken under the integral, if one was. */
  readonly masses: readonly string[];
}

/**
 * Ways in which a comparison of integrals follows from comparisons of their integrands at every point (monotonicity).
 * A constant c goes under an expectation as it is, and under an integral as c·p(x) for a density p, whose mass is 1.
 * Where there are several densities p − q, of mass 0, may be added too. Empty if there is no integral, or ≠ is claimed.
 */
export function pointwiseForms(graph: Graph, { left, relation, right, text }: Statement): Pointwise[] {
  if (relation === '!=') return [];
  const [a, b] = canonicalVariables(graph, [left, right]).map((side) => linearCombination(graph, side)) as [
    LinearCombination,
    LinearCombination,
  ];
  const spaces = new Map([...a.integrals, ...b.integrals].map(({ variable }) => [spaceKey(variable), variable]));
  if (spaces.size === 0) return [];
  const zero = graph.constant(0);
  const isProbability = ({ measure }: InputSymbol): boolean => measure?.kind === 'standard';
  const carrier = [...spaces].find(([, variable]) => isProbability(variable)) ?? [...spaces][0];
  if (carrier === undefined) return [];
  const densities = densitiesOn([left, right], carrier[1]);

  return constantsUnder(graph, a.rest, b.rest, isProbability(carrier[1]) ? null : densities).map(
    ({ under, masses }) => {
      const points = [...spaces.values()].map((variable) => ({ variable, at: pointOf(variable, [left, right]) }));
      const statements = [...spaces.keys()].map((key, i): Statement => {
        const at = graph.input((points[i] as Pointwise['points'][number]).at);
        const integrand = ({ integrals }: LinearCombination, constant: Node | null): Node => {
          const bodies = integrals
            .filter((integral) => spaceKey(integral.variable) === key)
            .map((integral) => substituteInput(graph, integral.body, integral.variable, at));
          const all = constant === null || key !== carrier[0] ? bodies : [...bodies, constant];
          return all.length === 0 ? zero : all.reduce((sum, body) => graph.add(sum, body));
        };
        const [leftConstant, rightConstant] = under(at);
        return {
          text: `${text}, at every point`,
          left: integrand(a, leftConstant),
          relation,
          right: integrand(b, rightConstant),
        };
      });
      return { statements, points, masses };
    },
  );
}

const pointOf = (variable: InputSymbol, sides: readonly Node[]): InputSymbol => ({
  name: freshName(plainName(variable.name), variableNames(sides)),
  axes: variable.axes,
  domain: support(variable),
});

interface Constants {
  /** What is added to the integrands of both sides at a point. */
  readonly under: (at: Node) => readonly [Node | null, Node | null];
  readonly masses: readonly string[];
}

/** @param densities null under a probability, where a constant stays what it is */
function constantsUnder(
  graph: Graph,
  left: Node | null,
  right: Node | null,
  densities: readonly FunctionSymbol[] | null,
): Constants[] {
  if (densities === null) return [{ under: () => [left, right], masses: [] }];
  const value = (density: FunctionSymbol, at: Node): Node => graph.apply(density, [at], [], []);
  const [p, q] = densities;
  const names = densities.slice(0, 2).map(({ name }) => name);
  if (isNothing(left) && isNothing(right)) {
    const plain: Constants = { under: () => [null, null], masses: [] };
    if (p === undefined || q === undefined) return [plain];
    return [
      plain,
      { under: (at) => [value(p, at), value(q, at)], masses: names },
      { under: (at) => [value(q, at), value(p, at)], masses: names },
    ];
  }
  const times =
    (mass: (at: Node) => Node): Constants['under'] =>
    (at) => [left && graph.mul(left, mass(at)), right && graph.mul(right, mass(at))];
  const single = densities.map(
    (density): Constants => ({ under: times((at) => value(density, at)), masses: [density.name] }),
  );
  if (p === undefined || q === undefined) return single;
  const average = (at: Node): Node => graph.div(graph.add(value(p, at), value(q, at)), graph.constant(2));
  return [...single, { under: times(average), masses: names }];
}

const isNothing = (constant: Node | null): boolean => constant === null || isLiteral(constant, 0n);

/** The declared densities on the space of a variable. */
function densitiesOn(roots: readonly Node[], { axes }: InputSymbol): FunctionSymbol[] {
  const found = new Set<FunctionSymbol>();
  for (const node of reachable(roots)) {
    const drawn = node.kind === 'expect' && node.variable.measure?.kind === 'density' ? node.variable : null;
    if (drawn?.measure?.kind === 'density' && showAxes(drawn.axes) === showAxes(axes)) found.add(drawn.measure.density);
    if (node.kind !== 'apply' || node.symbol.kind !== 'density') continue;
    const consumed = (node.args[0]?.axes ?? []).filter(({ name }) => !node.batch.includes(name));
    if (showAxes(consumed) === showAxes(axes)) found.add(node.symbol);
  }
  return [...found];
}
