import { add, type Fraction, fraction, multiply, one, reciprocal, subtract, zero } from '../../number/fraction';
import { noiseFamilies, type StandardFamily } from '../../tensor/noise/table';

/** Weighted points in Rⁿ; weights may be negative. */
export interface Rule {
  readonly points: readonly (readonly Fraction[])[];
  readonly weights: readonly Fraction[];
}

/** Rules with more points, or of a higher degree, are not made. */
const pointLimit = 2000;
const degreeLimit = 24;

/**
 * A rule with E g(X) = Σ w·g(x) for every polynomial g of total degree ≤ `degree` in `elements`
 * independent standard draws; null if it would be too large, or moments are not known as fractions. Smolyak's construction from nested
 * interpolatory rules on d + 1 nodes: C(elements + degree, degree) points.
 */
export function momentRule(family: StandardFamily, elements: number, degree: number): Rule | null {
  if (degree > degreeLimit || binomial(elements + degree, degree) > pointLimit) return null;
  const moments = Array.from({ length: degree + 1 }, (_, n) => noiseFamilies[family].moment(n));
  if (moments.includes(null)) return null;
  const nodes = moments.map((_, i) => nodeOf(family, i));
  const differences = differenceRules(moments as readonly Fraction[], nodes);
  let rules: Map<string, Term>[] = Array.from(
    { length: degree + 1 },
    () => new Map([['', { index: [], weight: one }]]),
  );
  for (let element = 0; element < elements; element++) {
    const inner = rules;
    rules = Array.from({ length: degree + 1 }, (_, total) => extended(inner, differences, total));
  }
  const terms = [...(rules[degree] as Map<string, Term>).values()].filter(({ weight }) => weight.numerator !== 0n);
  return {
    points: terms.map(({ index }) => index.map((i) => nodes[i] as Fraction)),
    weights: terms.map(({ weight }) => weight),
  };
}

interface Term {
  readonly index: readonly number[];
  readonly weight: Fraction;
}

/** One more dimension: Σₖ Δₖ ⊗ (rule of degree total − k). */
function extended(
  inner: readonly Map<string, Term>[],
  differences: readonly (readonly Fraction[])[],
  total: number,
): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (let k = 0; k <= total; k++) {
    for (const [key, { index, weight }] of inner[total - k] as Map<string, Term>) {
      (differences[k] as readonly Fraction[]).forEach((factor, node) => {
        const joined = `${key},${node}`;
        const known = terms.get(joined);
        const product = multiply(weight, factor);
        terms.set(joined, {
          index: [...index, node],
          weight: known === undefined ? product : add(known.weight, product),
        });
      });
    }
  }
  return terms;
}

/** 0, 1, −1, 2, −2, … where the support is the line, 0, 1, 2, … on a half-line, parts of [0, 1] there. */
function nodeOf(family: StandardFamily, i: number): Fraction {
  switch (noiseFamilies[family].support) {
    case 'line':
      return fraction(BigInt(i % 2 === 1 ? (i + 1) / 2 : -i / 2));
    case 'half-line':
      return fraction(BigInt(i));
    case 'unit':
      return i === 0 ? one : fraction(BigInt(i - 1), BigInt(i));
  }
}

/** Weights, on the first k + 1 nodes, of the rule of degree k less that of degree k − 1. */
function differenceRules(moments: readonly Fraction[], nodes: readonly Fraction[]): Fraction[][] {
  const rules = nodes.map((_, k) => interpolatoryWeights(moments, nodes.slice(0, k + 1)));
  return rules.map((rule, k) => rule.map((weight, i) => subtract(weight, rules[k - 1]?.[i] ?? zero)));
}

/** wᵢ = E ℓᵢ(X) for the Lagrange polynomials ℓᵢ of the nodes. */
function interpolatoryWeights(moments: readonly Fraction[], nodes: readonly Fraction[]): Fraction[] {
  return nodes.map((node, i) => {
    let coefficients: Fraction[] = [one];
    nodes.forEach((other, j) => {
      if (j === i) return;
      const scale = reciprocal(subtract(node, other));
      // multiply by (x − other)·scale
      const raised = [zero, ...coefficients];
      coefficients = raised.map((c, k) => multiply(scale, subtract(c, multiply(other, coefficients[k] ?? zero))));
    });
    return coefficients.reduce((sum, c, k) => add(sum, multiply(c, moments[k] as Fraction)), zero);
  });
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}
