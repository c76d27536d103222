import { type Fraction, fraction } from '../../number/fraction';
import { elementCount } from '../../tensor/axis';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import { boundVariables, lowerExpectations, type Points } from '../../tensor/lower-expectations';
import type { Node } from '../../tensor/node';
import { noiseFamilies, type StandardFamily } from '../../tensor/noise/table';
import { reachable } from '../../tensor/rewrite';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';

/** A known value of a linear functional. */
export type Fact =
  /** The density, applied to each point, has mass 1. */
  | { readonly kind: 'mass'; readonly density: FunctionSymbol }
  /** E of the product of the elements of the variable to these powers. */
  | { readonly kind: 'moment'; readonly powers: readonly number[]; readonly value: Fraction };

/**
 * A random linear functional with declared facts: Σᵢ wᵢ g(xᵢ) at random points xᵢ, with weights
 * random but for the facts. With at least as many points as there are applications and facts, every
 * functional with those facts is of this form on the integrands in question, so an identity that
 * holds for random weights and points holds for the expectation or integral itself.
 */
export interface Functional {
  readonly points: InputSymbol;
  readonly weights: InputSymbol;
  readonly axis: string;
  readonly size: number;
  readonly facts: readonly Fact[];
  readonly variable: InputSymbol;
}

/** The most points of one functional; more would make evaluation slow. */
const pointLimit = 4000;

export interface Lowered {
  readonly roots: readonly Node[];
  readonly functionals: readonly Functional[];
}

/** Replaces expectations and integrals by random functionals; null where there would be too many points, or variables are free. */
export function lowerToFunctionals(graph: Graph, roots: readonly Node[]): Lowered | null {
  const variables = boundVariables(roots);
  if (variables.length === 0) return { roots, functionals: [] };
  const levels = nestingLevels(roots);
  // A part of an integrand may have to do with variables whose expectations stand around it.
  const isOpen = roots.some(({ free }) => [...free].some((variable) => !variables.includes(variable)));
  if (levels === null || isOpen) return null;
  const densities = densitiesOf(roots);
  const functionals = new Map<string, Functional>();
  const ofVariable = new Map<InputSymbol, Functional>();
  const ordered = [...variables].sort((a, b) => (levels.get(a) as number) - (levels.get(b) as number));
  for (const [key, members] of groupBy(ordered, (variable) => functionalKey(variable, levels))) {
    const [first] = members as [InputSymbol];
    const facts = factsOf(first, densities);
    const size = applications(roots, members, ofVariable) + facts.length + 1;
    if (size > pointLimit) return null;
    const axis = `∫${key}`;
    const functional: Functional = {
      axis,
      size,
      facts,
      variable: first,
      points: { name: first.name, axes: [{ name: axis, size }, ...first.axes], domain: first.domain },
      weights: { name: `weights ${key}`, axes: [{ name: axis, size }], domain: reals },
    };
    functionals.set(key, functional);
    for (const member of members) ofVariable.set(member, functional);
  }
  const pointsOf = (variable: InputSymbol): Points => {
    const { points, weights, axis } = ofVariable.get(variable) as Functional;
    const at = graph.input(points);
    const { measure } = variable;
    const weighted =
      measure?.kind === 'density'
        ? graph.mul(graph.input(weights), graph.apply(measure.density, [at], [axis], []))
        : graph.input(weights);
    return { points: at, weights: weighted, axis };
  };
  return { roots: lowerExpectations(graph, roots, pointsOf), functionals: [...functionals.values()] };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** Variables of one space at one level of nesting share a functional, so ∫f on both sides is one number. */
function functionalKey(variable: InputSymbol, levels: ReadonlyMap<InputSymbol, number>): string {
  const kind = variable.measure?.kind === 'standard' ? variable.measure.family : 'lebesgue';
  return `${kind} ${variable.axes.map((axis) => `${axis.name}:${axis.size}`).join(' ')} level ${levels.get(variable)}`;
}

/** How deeply each variable's expectations stand inside those of others; null where that is circular. */
function nestingLevels(roots: readonly Node[]): Map<InputSymbol, number> | null {
  const outer = new Map<InputSymbol, Set<InputSymbol>>();
  for (const node of reachable(roots)) {
    if (node.kind !== 'expect') continue;
    const around = outer.get(node.variable) ?? new Set();
    for (const variable of node.free) around.add(variable);
    outer.set(node.variable, around);
  }
  const levels = new Map<InputSymbol, number>();
  const pending = new Set<InputSymbol>();
  const level = (variable: InputSymbol): number | null => {
    const known = levels.get(variable);
    if (known !== undefined) return known;
    if (pending.has(variable)) return null;
    pending.add(variable);
    let most = 0;
    for (const around of outer.get(variable) ?? []) {
      const its = level(around);
      if (its === null) return null;
      most = Math.max(most, its + 1);
    }
    levels.set(variable, most);
    return most;
  };
  for (const variable of outer.keys()) if (level(variable) === null) return null;
  return levels;
}

/** In how many different integrands the functional is used: elements, for each combination of outer points. */
function applications(
  roots: readonly Node[],
  members: readonly InputSymbol[],
  known: ReadonlyMap<InputSymbol, Functional>,
): number {
  let count = 0;
  for (const node of reachable(roots)) {
    if (node.kind !== 'expect' || !members.includes(node.variable)) continue;
    count += [...node.free].reduce(
      (n, variable) => n * (known.get(variable)?.size ?? pointLimit),
      elementCount(node.axes),
    );
  }
  return count;
}

/** The densities that occur, by the space they live on. */
function densitiesOf(roots: readonly Node[]): ReadonlyMap<FunctionSymbol, string> {
  const found = new Map<FunctionSymbol, string>();
  for (const node of reachable(roots)) {
    if (node.kind === 'expect' && node.variable.measure?.kind === 'density')
      found.set(node.variable.measure.density, spaceKey(node.variable.axes));
    if (node.kind !== 'apply' || node.symbol.kind !== 'density') continue;
    found.set(node.symbol, spaceKey((node.args[0] as Node).axes.filter((axis) => !node.batch.includes(axis.name))));
  }
  return found;
}

const spaceKey = (axes: InputSymbol['axes']): string => axes.map((axis) => `${axis.name}:${axis.size}`).join();

function factsOf(variable: InputSymbol, densities: ReadonlyMap<FunctionSymbol, string>): Fact[] {
  const { measure } = variable;
  if (measure?.kind === 'standard') return momentFacts(elementCount(variable.axes), measure.family);
  const space = spaceKey(variable.axes);
  return [...densities].filter(([, on]) => on === space).map(([density]) => ({ kind: 'mass', density }));
}

/** The moments of independent standard draws, up to a degree that keeps their number small. */
function momentFacts(elements: number, family: StandardFamily): Fact[] {
  const degree = elements === 1 ? 8 : elements <= 3 ? 4 : 2;
  return exponentsUpTo(elements, degree).flatMap((powers): Fact[] => {
    const moments = powers.map((n) => noiseFamilies[family].moment(n));
    if (moments.includes(null)) return [];
    const value = (moments as readonly Fraction[]).reduce((a, b) =>
      fraction(a.numerator * b.numerator, a.denominator * b.denominator),
    );
    return [{ kind: 'moment', powers, value }];
  });
}

/** All tuples of `length` exponents with sum at most `degree`. */
function exponentsUpTo(length: number, degree: number): number[][] {
  if (length === 0) return [[]];
  return Array.from({ length: degree + 1 }, (_, n) =>
    exponentsUpTo(length - 1, degree - n).map((rest) => [n, ...rest]),
  ).flat();
}
