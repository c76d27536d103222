import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { type Tidy, tidy } from './tidy';

/** c·∏ gᵢ^nᵢ·e^P: a coefficient, in which what is integrated over does not occur, whole powers of nodes in which it does, an exponent. */
export interface Product {
  readonly coefficient: Node;
  readonly powers: ReadonlyMap<Node, number>;
  /** A sum without exponents and without a constant. */
  readonly exponent: Sum;
}

/** Products that differ in more than their coefficients. */
export type Sum = readonly Product[];

/** The most products of a sum. */
const productLimit = 60;

/** Products that differ in more than their coefficients have other keys. */
export const keyOf = ({ powers, exponent }: Product): string =>
  `${[...powers]
    .sort(([a], [b]) => a.id - b.id)
    .map(([node, n]) => `${node.id}^${n}`)
    .join(' ')} e ${exponent
    .map((each) => `${each.coefficient.id}*${keyOf(each)}`)
    .sort()
    .join('+')}`;

/** Arithmetic of sums; null where there are too many products, or what is asked for is no sum. */
export interface Sums {
  readonly tidy: Tidy;
  constant(value: Node): Sum;
  leaf(node: Node): Sum;
  add(a: Sum, b: Sum): Sum | null;
  sub(a: Sum, b: Sum): Sum | null;
  scale(a: Sum, by: Node): Sum;
  mul(a: Sum, b: Sum): Sum | null;
  power(a: Sum, n: number): Sum | null;
  exp(a: Sum): Sum | null;
}

/** @param isZero whether a coefficient seems to be 0 whatever the variables are */
export function sumsIn(graph: Graph, isZero: (node: Node) => boolean): Sums {
  const own = tidy(graph);
  const none: Product['powers'] = new Map();

  function gathered(products: readonly Product[]): Sum | null {
    const byKey = new Map<string, Product>();
    for (const each of products) {
      const key = keyOf(each);
      const known = byKey.get(key);
      byKey.set(key, known ? { ...known, coefficient: own.add(known.coefficient, each.coefficient) } : each);
    }
    const left = [...byKey.values()].filter(({ coefficient }) => !isLiteral(coefficient, 0n));
    return left.length > productLimit ? null : left;
  }

  /** Exponents are sums of which coefficients that are 0 are left out. */
  const exponentOf = (products: readonly Product[]): Sum | null =>
    gathered(products)?.filter(({ coefficient }) => !isZero(coefficient)) ?? null;

  function product(a: Product, b: Product): Product | null {
    const powers = new Map(a.powers);
    for (const [node, n] of b.powers) {
      const total = (powers.get(node) ?? 0) + n;
      if (total === 0) powers.delete(node);
      else powers.set(node, total);
    }
    const exponent = exponentOf([...a.exponent, ...b.exponent]);
    return exponent && { coefficient: own.mul(a.coefficient, b.coefficient), powers, exponent };
  }

  function mul(a: Sum, b: Sum): Sum | null {
    if (a.length * b.length > productLimit * 4) return null;
    const all = a.flatMap((x) => b.map((y) => product(x, y)));
    return all.some((each) => each === null) ? null : gathered(all as Product[]);
  }

  const scale = (a: Sum, by: Node): Sum => a.map((each) => ({ ...each, coefficient: own.mul(each.coefficient, by) }));

  return {
    tidy: own,
    constant: (value) => (isLiteral(value, 0n) ? [] : [{ coefficient: value, powers: none, exponent: [] }]),
    leaf: (node) => [{ coefficient: own.one, powers: new Map([[node, 1]]), exponent: [] }],
    add: (a, b) => gathered([...a, ...b]),
    sub: (a, b) => gathered([...a, ...scale(b, graph.constant(-1))]),
    scale,
    mul,
    power(a, n) {
      const base = n < 0 ? inverse(own, a) : a;
      let result: Sum | null = [{ coefficient: own.one, powers: none, exponent: [] }];
      for (let i = 0; i < Math.abs(n) && base !== null && result !== null; i++) result = mul(result, base);
      return base && result;
    },
    exp(a) {
      if (a.some(({ exponent }) => exponent.length > 0)) return null;
      const constant = a.find(({ powers }) => powers.size === 0)?.coefficient;
      const exponent = exponentOf(a.filter(({ powers }) => powers.size > 0));
      const coefficient = constant === undefined ? own.one : graph.unary('exp', constant);
      return exponent && [{ coefficient, powers: none, exponent }];
    },
  };
}

/** 1/(c·∏ gⁿ·e^P); null for other sums. */
function inverse(own: Tidy, [only, ...others]: Sum): Sum | null {
  if (only === undefined || others.length > 0) return null;
  const { coefficient, powers, exponent } = only;
  return [
    {
      coefficient: own.div(own.one, coefficient),
      powers: new Map([...powers].map(([node, n]) => [node, -n])),
      exponent: exponent.map((each) => ({ ...each, coefficient: own.neg(each.coefficient) })),
    },
  ];
}
