import type { MathNode } from '../../../language/math-node';
import { partsOf } from '../../../language/parts-of';
import {
  bare,
  type Constancy,
  dependsOnNames,
  exponentNumber,
  type IsConstant,
  number,
  over,
  powerIn,
  times,
} from './writing';

/** A factor that is no number, as it is written. */
interface Factor {
  readonly node: MathNode;
  /** How often it counts: a square twice, a root half; what stands below the line less than nothing. */
  readonly times: number;
  /** Whether variables stand in an exponent: e^x · e^y is one factor. */
  readonly isExponential: boolean;
}

/** More factors are looked at one by one, and two by two. */
const allGroups = 6;
/** Factors beyond these are taken as they are written. */
const factorLimit = 24;
/** A multiplicity is a sum of halves and thirds in doubles. */
const nearlyNothing = 1e-9;

/**
 * Whether a product has as many factors as another, and no more below the line. A factor is one that is not proved to be a constant,
 * be it by itself or together with others of the product; a sum is one factor, however many it could be written as.
 */
export function isFactoredAs(answer: MathNode, reference: MathNode, { inAnswer, inReference }: Constancy): boolean {
  const hasPieces = isPiecewise(reference);
  const counted = (node: MathNode, isConstant: IsConstant) => {
    const factors = withoutConstants(joined(factorsOf(node)), isConstant);
    const own = factors.filter((each) => hasPieces || !isPiecewise(each.node)).map((each) => each.times);
    const total = (sign: 1 | -1): number => own.reduce((sum, each) => sum + Math.max(0, sign * each), 0);
    return { above: total(1), below: total(-1) };
  };
  const [given, wanted] = [counted(answer, inAnswer), counted(reference, inReference)];
  const isBelow = given.below <= wanted.below + nearlyNothing;
  return isBelow && given.above + given.below >= wanted.above + wanted.below - nearlyNothing;
}

const scaled = (factors: readonly Factor[], by: number, wrap: (node: MathNode) => MathNode): readonly Factor[] =>
  factors.map((each) => ({ ...each, node: wrap(each.node), times: each.times * by }));

function factorsOf(written: MathNode): readonly Factor[] {
  const node = bare(written);
  if (!dependsOnNames(node)) return [];
  const one: readonly Factor[] = [{ node, times: 1, isExponential: false }];
  const power = powerIn(node);
  if (power !== null) {
    const count = exponentNumber(power.exponent);
    if (dependsOnNames(power.exponent)) return [{ node, times: 1, isExponential: true }];
    return count === null ? one : scaled(factorsOf(power.base), count, (base) => raised(base, power.exponent));
  }
  if (node.type === 'FunctionNode' && node.name === 'abs')
    return scaled(factorsOf(node.args[0] as MathNode), 1, (inner) => ({ ...node, args: [inner] }));
  if (node.type !== 'OperatorNode') return one;
  const [a, b] = node.args as [MathNode, MathNode];
  switch (node.fn) {
    case 'multiply':
      return [...factorsOf(a), ...factorsOf(b)];
    case 'divide':
      return [...factorsOf(a), ...scaled(factorsOf(b), -1, (inner) => over(number('1'), inner))];
    case 'unaryMinus':
    case 'unaryPlus':
      return factorsOf(a);
    default:
      return one;
  }
}

const raised = (base: MathNode, exponent: MathNode): MathNode => ({
  type: 'OperatorNode',
  op: '^',
  fn: 'pow',
  args: [base, exponent],
  implicit: false,
  start: base.start,
  end: base.end,
});

/** All powers with variables in their exponents as one factor, which counts as standing above the line. */
function joined(factors: readonly Factor[]): readonly Factor[] {
  const exponentials = factors.filter(({ isExponential }) => isExponential);
  if (exponentials.length === 0) return factors;
  const node = exponentials.map((each) => each.node).reduce(times);
  return [...factors.filter(({ isExponential }) => !isExponential), { node, times: 1, isExponential: true }];
}

/** Without factors that are constants, and groups of factors that together are one, the smallest first. */
function withoutConstants(factors: readonly Factor[], isConstant: IsConstant): readonly Factor[] {
  if (factors.length > factorLimit) return factors;
  let left = factors;
  const most = factors.length <= allGroups ? factors.length : 2;
  for (let size = 1; size <= Math.min(most, left.length); size++) {
    for (const group of groupsOf(left, size)) {
      const isLeft = group.every((each) => left.includes(each));
      if (isLeft && isConstant(group.map(({ node }) => node).reduce(times)))
        left = left.filter((each) => !group.includes(each));
    }
  }
  return left;
}

function groupsOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => groupsOf(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

const pieces: ReadonlySet<string> = new Set(
  'sign min max where relu leaky_relu floor ceil trunc round clip step hinge'.split(' '),
);

/** Whether a formula is put together of pieces: then its factors may be those of pieces alone. */
const isPiecewise = (node: MathNode): boolean =>
  (node.type === 'FunctionNode' && pieces.has(node.name)) ||
  node.type === 'ConditionalNode' ||
  node.type === 'RelationalNode' ||
  (node.type === 'OperatorNode' && relations.has(node.fn)) ||
  partsOf(node).some(isPiecewise);

const relations: ReadonlySet<string> = new Set('equal unequal smaller smallerEq larger largerEq and or not'.split(' '));
