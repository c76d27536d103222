import type { ConcreteDensity } from '../../concrete/given/concrete-instance';
import { openNames } from '../../concrete/given/read-instance';
import type { ConcreteCase } from '../../engine/concrete-case';
import { type Axis, elementCount } from '../../tensor/axis';
import { reals } from '../../tensor/domain';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { casesOf, exampleOf } from './cases';
import { type Chart, emptyChart, type Place } from './chart';
import { isCheap } from './is-cheap';
import { sumOver, valuesOn, visiblePart } from './line-of';
import type { Subject } from './subject';

/** For claims about any two densities: two that overlap. */
const examples = ['normal(0, 1)', 'normal(1.5, 0.7)'] as const;
const shown = 241;

/** Two densities on a line and what they have in common, of each instance or of an example. */
export function densitiesPictures(subject: Subject): Chart[] {
  const { claim, problem, compiled } = subject;
  const { densities } = openNames(compiled.statements.flatMap(({ left, right }) => [left, right]));
  const names = [...densities.keys()].map(({ name }) => name);
  const [p, q] = names;
  if (p === undefined || q === undefined || names.length !== 2 || !areCompared(subject)) return [];
  const isGiven = claim.instances.length > 0;
  if (!isGiven && ![...densities.values()].every((axes) => elementCount(axes) === 1)) return [];
  const cases = isGiven ? casesOf(problem) : exampleOf(subject, { [p]: examples[0], [q]: examples[1] });
  return cases.flatMap((each) => picture(each, isGiven) ?? []);
}

/** Whether the values of two densities at one point are compared: their minimum or difference, say. */
function areCompared({ compiled: { statements } }: Subject): boolean {
  const isDensity = (node: Node): node is Node<'apply'> => node.kind === 'apply' && node.symbol.kind === 'density';
  return reachable(statements.flatMap(({ left, right }) => [left, right])).some(({ kind, args: [a, b] }) => {
    if (kind !== 'map' || a === undefined || b === undefined || !isDensity(a) || !isDensity(b)) return false;
    return a.symbol !== b.symbol && a.args.every((argument, i) => argument === b.args[i]);
  });
}

/** The space of a density that a claim speaks of. */
const spaceIn = ({ abstract }: ConcreteCase, name: string): readonly Axis[] =>
  [...openNames(abstract.sides).densities].find(([symbol]) => symbol.name === name)?.[1] ?? [];

function picture(each: ConcreteCase, isGiven: boolean): Chart | null {
  const { graph, instance } = each;
  const own = [...instance.densities].map(([{ name }, density]) => ({ name, density, axes: spaceIn(each, name) }));
  const [first, second] = own;
  if (first === undefined || second === undefined || own.some(({ axes }) => elementCount(axes) !== 1)) return null;
  const variable: InputSymbol = { name: 'x', axes: first.axes, domain: reals };
  const height = (density: ConcreteDensity): Node => {
    const x = graph.input(variable);
    return density.kind === 'distribution' ? density.distribution.density(graph, x) : density.density(graph, x);
  };
  const roots = [height(first.density), height(second.density)] as const;
  if (roots.some((root) => elementCount(root.axes) !== 1) || !isCheap(roots)) return null;
  const range = visiblePart(roots, variable);
  const [a, b] = [valuesOn(roots[0], variable, range, shown), valuesOn(roots[1], variable, range, shown)];
  const least = a.map(([x, y], i): Place => [x, Math.min(y, b[i]?.[1] ?? 0)]);
  const text = (name: string): string => instance.chosen.find((chosen) => chosen.name === name)?.value ?? '';
  return {
    ...emptyChart,
    title: `The densities ${first.name} and ${second.name}, and their common mass`,
    across: { label: 'x', from: range[0], to: range[1] },
    curves: [
      { label: `${first.name} = ${text(first.name)}`, tone: 'left', places: a },
      { label: `${second.name} = ${text(second.name)}`, tone: 'right', places: b },
    ],
    areas: [{ label: `common mass ≈ ${sumOver(least).toFixed(3)}`, places: least.map(([x, y]) => [x, 0, y]) }],
    caption: isGiven ? 'An instance of the claim.' : 'An example: the claim is about any two densities.',
  };
}
