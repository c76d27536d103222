import type { Exponential, Piece } from '../../kernel/rules/piece';
import { compare, zero as none } from '../../number/fraction';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { compositionOf, type Search } from './compositions';
import type { Product, Sum } from './sums';
import { type Tidy, tidy } from './tidy';

/** The highest power of a logarithm. */
const logarithmLimit = 6;

type Primitive = Pick<Piece, 'exponentials' | 'steps' | 'compositions'>;

/** A number that all terms are multiplied by besides, and what it comes to times ∫ e^(qu²) du over the line, for q < 0. */
export interface Weight {
  readonly factor: Node;
  readonly mass: (bend: Node) => Node;
}

/**
 * An antiderivative of a sum of terms c·uⁿ·e^(pu + qu²), c·uⁿ·(log u)^k, and between two ends of others that have a form; null for other sums.
 * @param polynomial the coefficients of what is a polynomial in u
 */
export function primitiveOf(
  graph: Graph,
  sum: Sum,
  u: Node,
  { factor, mass }: Weight,
  polynomial: Search['polynomial'] | null,
): Primitive | null {
  const logarithm = graph.unary('log', u);
  const others: Primitive[] = [];
  const groups = new Map<string, { slope: Node; bend: Node; coefficients: Node[] }>();
  const own = tidy(graph);
  for (const each of sum) {
    const degree = degreeIn(each, u);
    const [slope, bend] = [1, 2].map(
      (n) => each.exponent.find((part) => degreeIn(part, u) === n)?.coefficient ?? own.zero,
    );
    const isOther = each.exponent.some((part) => ![1, 2].includes(degreeIn(part, u) ?? 0));
    if (degree === null || degree < 0 || isOther || slope === undefined || bend === undefined) {
      const found = ofLogarithms(graph, own, each, u, logarithm) ?? composed(each, { graph, own, u, polynomial });
      if (found === null) return null;
      others.push(found);
      continue;
    }
    const key = `${slope.id} ${bend.id}`;
    const group = groups.get(key) ?? { slope, bend, coefficients: [] };
    groups.set(key, group);
    group.coefficients[degree] = each.coefficient;
  }
  const parts = [...groups.values()].map(({ slope, bend, coefficients }) => {
    const all = Array.from(coefficients, (each: Node | undefined) => each ?? own.zero);
    if (!isLiteral(bend, 0n)) return ofBell(graph, own, all, slope, bend, mass);
    return isLiteral(slope, 0n) ? ofPolynomial(graph, own, all) : ofExponential(own, all, slope);
  });
  if (parts.some((part) => part === null)) return null;
  const found = [...(parts as Primitive[]), ...others];
  return {
    exponentials: found.flatMap(({ exponentials }) =>
      exponentials.map((each) => ({ ...each, factor: own.mul(factor, each.factor) })),
    ),
    steps: found.flatMap(({ steps }) => steps),
    compositions: found.flatMap(({ compositions }) => compositions.map((each) => own.mul(factor, each))),
  };
}

const composed = (
  product: Product,
  { polynomial, ...search }: Omit<Search, 'polynomial'> & { polynomial: Search['polynomial'] | null },
) => {
  const composition = polynomial && compositionOf(product, { ...search, polynomial });
  return composition && { exponentials: [], steps: [], compositions: [composition] };
};

/** ∫ uⁿ(log u)^k = Σ (−1)^j k!/(k − j)!·u^(n + 1)(log u)^(k − j)/(n + 1)^(j + 1). */
function ofLogarithms(
  graph: Graph,
  own: Tidy,
  { coefficient, powers, exponent }: Product,
  u: Node,
  logarithm: Node,
): Primitive | null {
  const [n, k] = [powers.get(u) ?? 0, powers.get(logarithm) ?? 0];
  const isOther = [...powers.keys()].some((node) => node !== u && node !== logarithm);
  if (isOther || exponent.length > 0 || n < 0 || k < 1 || k > logarithmLimit) return null;
  const exponentials: Exponential[] = [];
  let factor = own.div(coefficient, graph.constant(n + 1));
  for (let j = 0; j <= k; j++) {
    exponentials.push({ factor, power: n + 1, logs: k - j, slope: own.zero, bend: own.zero });
    factor = own.neg(own.div(own.times(factor, k - j), graph.constant(n + 1)));
  }
  return { exponentials, steps: [], compositions: [] };
}

/** The power of u in a product without anything else of it; null where there is more. */
function degreeIn({ powers }: Product, u: Node): number | null {
  if (powers.size === 0) return 0;
  return powers.size === 1 ? (powers.get(u) ?? null) : null;
}

function ofPolynomial(graph: Graph, own: Tidy, coefficients: readonly Node[]): Primitive {
  const exponentials = coefficients.map((each, n) => ({
    factor: own.div(each, graph.constant(n + 1)),
    power: n + 1,
    logs: 0,
    slope: own.zero,
    bend: own.zero,
  }));
  return { exponentials: exponentials.filter(({ factor }) => factor !== own.zero), steps: [], compositions: [] };
}

/** b_j = (a_j − (j + 1) b_(j+1))/s gives (Σ b_j u^j e^(su))′ = Σ a_j u^j e^(su). */
function ofExponential(own: Tidy, coefficients: readonly Node[], slope: Node): Primitive {
  const found: Node[] = [];
  for (let j = coefficients.length - 1; j >= 0; j--) {
    const higher = own.times(found[j + 1] ?? own.zero, j + 1);
    found[j] = own.div(own.sub(coefficients[j] ?? own.zero, higher), slope);
  }
  const exponentials = found.map((factor, power) => ({ factor, power, logs: 0, slope, bend: own.zero }));
  return { exponentials: exponentials.filter(({ factor }) => factor !== own.zero), steps: [], compositions: [] };
}

/**
 * p_j = (a_(j+1) − s p_(j+1) − (j + 2) p_(j+2))/(2q) leaves of Σ a_j u^j e^(su + qu²) but a number r times e^(su + qu²), which is
 * r e^(−s²/(4q)) e^(−(√(−q) u − s/(2√(−q)))²), that of a step.
 */
function ofBell(
  graph: Graph,
  own: Tidy,
  coefficients: readonly Node[],
  slope: Node,
  bend: Node,
  mass: Weight['mass'],
): Primitive | null {
  if (bend.kind === 'literal' && compare(bend.values[0] ?? none, none) >= 0) return null;
  const at = (list: readonly Node[], j: number): Node => list[j] ?? own.zero;
  const found: Node[] = [];
  for (let j = coefficients.length - 2; j >= 0; j--) {
    const rest = own.sub(
      own.sub(at(coefficients, j + 1), own.mul(slope, at(found, j + 1))),
      own.times(at(found, j + 2), j + 2),
    );
    found[j] = own.div(rest, own.times(bend, 2));
  }
  const left = own.sub(own.sub(at(coefficients, 0), own.mul(slope, at(found, 0))), at(found, 1));
  const root = graph.unary('sqrt', own.neg(bend));
  const isCentred = isLiteral(slope, 0n);
  const peak = isCentred ? own.one : graph.unary('exp', own.neg(own.div(graph.power(slope, 2), own.times(bend, 4))));
  const exponentials = found.map((factor, power) => ({ factor, power, logs: 0, slope, bend }));
  const step = {
    factor: own.mul(own.mul(left, peak), mass(bend)),
    slope: root,
    shift: isCentred ? own.zero : own.neg(own.div(slope, own.times(root, 2))),
  };
  return {
    exponentials: exponentials.filter(({ factor }) => factor !== own.zero),
    steps: step.factor === own.zero ? [] : [step],
    compositions: [],
  };
}
