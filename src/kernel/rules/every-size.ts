import { showSizes } from '../../statement/show-sizes';
import { areSame, mapSides, type Statement } from '../../statement/statement';
import { alike } from '../../tensor/alike';
import type { Span } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { isGranted, type Obligation, obligationsOf, showObligation } from '../../tensor/obligations';
import { reachable } from '../../tensor/rewrite';
import { assumedBounds } from '../assumed-bounds';
import { bundlesIn } from '../every-size/bundles';
import { contracted } from '../every-size/contracted';
import { factoredOut } from '../every-size/factored-out';
import { neededExtent } from '../every-size/locality';
import { neededSupport, patternSupport } from '../every-size/needed-support';
import { pointsCompared } from '../every-size/pointwise';
import { productsAsSums } from '../every-size/products-as-sums';
import { EverySizeRefusal } from '../every-size/refusal';
import { type Functions, type Supports, weighted } from '../every-size/weighted';
import { type Proposition, Theorem } from '../theorem';

/** A proposition on sizes that stand for any number: a template, with so many points of support of each. */
export interface Template extends Proposition {
  readonly supports: Supports;
}

/** Elements are compared one by one, or sums are weighted, and some functions taken for unknown ones. */
export type SizeArgument = 'elements' | Functions;

/** All of them, the quickest first. */
export const sizeArguments = ['elements', 'unknown', 'lawful'] as const satisfies readonly SizeArgument[];

/** What is to be shown of a template, and what follows. */
export interface AtEverySize {
  readonly asked: Proposition;
  /** How many points of support each size needs. */
  readonly needed: Supports;
  /** From a theorem that says what is asked: the template at every size, or why not. */
  readonly from: (premise: Theorem) => Theorem | string;
}

/**
 * A template at every size, from what holds at enough points of support, with weights where there are sums over them. That the
 * sides have values is seen by bounds, which are the same at all sizes, and by what is assumed; an equation in weights is
 * shown without assumptions, and wanted only where its sides have values: then it holds wherever they have some.
 * @returns what stands in the way, as a text
 */
export function atEverySize(template: Template, argument: SizeArgument): AtEverySize | string {
  try {
    const { graph, sizes, statements, assumptions, supports } = template;
    requireSupports(template);
    const needs = (count: (size: string) => number): Supports =>
      Object.fromEntries(Object.keys(supports).map((size) => [size, count(size)]));
    if (argument === 'elements') {
      const needed = needs((size) => pointsCompared(statements, assumptions, size));
      return { asked: template, needed, from: (premise) => concluded(template, template, needed, premise) };
    }
    if (statements.some(({ relation }) => relation !== '==')) return 'a comparison other than == of sums';
    const contractions = mapSides(statements, (sides) =>
      contracted(graph, factoredOut(graph, productsAsSums(graph, sides))),
    );
    // What is contracted has to be seen at so many points as well.
    const sides = statements.flatMap(({ left, right }) => [left, right]);
    const patterns = needs((size) => patternSupport(sides, size));
    const each = needs((size) => Math.max(patterns[size] ?? 1, neededSupport(contractions, size, argument)));
    const needed = withBundles(contractions, each, patterns);
    const inWeights = mapSides(contractions, (sides) => weighted(graph, sides, supports, argument));
    const asked = { graph, sizes, statements: inWeights, assumptions: [] };
    return { asked, needed, from: (premise) => concluded(template, asked, needed, premise) };
  } catch (error) {
    if (error instanceof EverySizeRefusal) return error.message;
    throw error;
  }
}

/**
 * That every size that is any is one of those of which points are counted, and has so many on all axes.
 * @throws EverySizeRefusal where it is not so
 */
function requireSupports({ statements, assumptions, supports }: Template): void {
  const sides = [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);
  const isCounted = ({ size, extent }: Span): boolean => {
    if (extent === undefined || extent.kind === 'local') return true;
    if (extent.kind === 'joined' || extent.kind === 'merged') return extent.parts.every(isCounted);
    return Object.hasOwn(supports, extent.name) && supports[extent.name] === size;
  };
  for (const node of reachable(sides)) {
    const own = node.kind === 'input' ? node.symbol.sizeOf : undefined;
    const isKnown = own === undefined || Number(supports[own]) >= 1;
    if (!isKnown || !node.axes.every(isCounted)) throw new EverySizeRefusal('a size of which no points are counted');
  }
}

/** Of all sizes but one of those that occur together alone, the points that patterns ask for are enough. */
function withBundles(statements: readonly Statement[], needed: Supports, patterns: Supports): Supports {
  const sides = statements.flatMap(({ left, right }) => [left, right]);
  const all = { ...needed };
  for (const [first = '', ...others] of bundlesIn(sides, Object.keys(needed))) {
    all[first] = Math.max(...[first, ...others].map((size) => needed[size] ?? 1));
    for (const size of others) all[size] = patterns[size] ?? 1;
  }
  return all;
}

function concluded(template: Template, asked: Proposition, needed: Supports, premise: Theorem): Theorem | string {
  const [shown, another] = premise.propositions;
  if (!Theorem.isOne(premise) || shown === undefined || another !== undefined || !isSame(shown, asked))
    return 'something else was shown';
  for (const [size, points] of Object.entries(needed))
    if ((template.supports[size] ?? 0) < points) return `${size} needs ${points} points of support`;
  const isInWeights = asked !== template;
  if (isInWeights && premise.certificate?.by !== 'residues') return 'only equations of fractions hold for all weights';
  const [open] = isInWeights ? openConditions(template) : premise.conditions;
  if (open !== undefined) return `${open} is not granted by the declarations`;
  const { hypotheses, errorBound, oracles } = premise;
  return Theorem.establishedInGeneral({
    propositions: [template],
    hypotheses,
    errorBound,
    oracles,
    certificate: null,
    conditions: [],
  });
}

const isSame = (a: Proposition, b: Proposition): boolean =>
  a.graph === b.graph && areSame(a.statements, b.statements) && areSame(a.assumptions, b.assumptions);

/** What the sides need to have values and the declared domains do not grant. */
function openConditions({ graph, statements, assumptions }: Template): string[] {
  const owed = obligationsOf(
    graph,
    statements.flatMap(({ left, right }) => [left, right]),
  );
  const subjects = contracted(
    graph,
    owed.map(({ subject }) => subject),
  );
  const bounds = boundsOf(subjects, assumedBounds(assumptions));
  const isMet = ({ condition }: Obligation, i: number): boolean =>
    isGranted({ subject: subjects[i] as Node, condition }, bounds);
  return owed.filter((obligation, i) => !isMet(obligation, i)).map(showObligation);
}

/** A template at so many elements of each size along which elements have to do with near ones, and what proves it there. */
export interface LocalCase {
  readonly template: Template;
  readonly locals: Supports;
  readonly theorem: Theorem;
}

/**
 * Up to how many elements are enough of each size along which elements have to do with near ones, from the least number of them;
 * why they are not, as a text.
 */
export function neededExtents(
  { statements, assumptions }: Pick<Template, 'statements' | 'assumptions'>,
  least: Supports,
): Supports | string {
  try {
    return Object.fromEntries(
      Object.entries(least).map(([name, low]) => [name, neededExtent(statements, assumptions, name, low)]),
    );
  } catch (error) {
    if (error instanceof EverySizeRefusal) return error.message;
    throw error;
  }
}

/**
 * A template at every number of elements along which they have to do with near ones, from the template at all that are small.
 * @param least by name the least number of elements
 */
export function fromSmallOnes(cases: readonly LocalCase[], least: Supports): Theorem | string {
  const [first] = cases;
  if (first === undefined) return 'nothing was shown';
  // An array of numbers may be alike at all elements where there are few.
  const needed: Record<string, number> = {};
  for (const { template } of cases) {
    const own = neededExtents(template, least);
    if (typeof own === 'string') return own;
    for (const [name, size] of Object.entries(own)) needed[name] = Math.max(size, needed[name] ?? 1);
  }
  const isShown = ({ template, theorem }: LocalCase): boolean => theorem.propositions[0] === template;
  const sides = ({ template }: LocalCase) =>
    [...template.statements, ...template.assumptions].flatMap(({ left, right }) => [left, right]);
  if (!cases.every((each) => isShown(each) && alike(sides(first), sides(each)))) return 'something else was shown';
  for (const locals of choices(least, needed)) {
    const isThere = cases.some((each) => Object.entries(locals).every(([name, size]) => each.locals[name] === size));
    if (!isThere) return `${showSizes([locals])} was not shown`;
  }
  return (
    Theorem.inferred(
      cases.map(({ theorem }) => theorem),
      [first.template],
    ) ?? 'it holds under conditions'
  );
}

/** From the least number of each to the needed one. */
export const choices = (least: Supports, needed: Supports): Supports[] =>
  Object.entries(least).reduce<Supports[]>(
    (some, [name, low]) => {
      const high = Math.max(low, needed[name] ?? low);
      const sizes = Array.from({ length: high - low + 1 }, (_, i) => low + i);
      return some.flatMap((choice) => sizes.map((size) => ({ ...choice, [name]: size })));
    },
    [{}],
  );
