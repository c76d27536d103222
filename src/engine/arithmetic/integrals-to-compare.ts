import { caseSystem, isQuotient, type Value } from '../../kernel/arithmetic/case-system';
import { nothingKnown, signsOf } from '../../kernel/arithmetic/facts';
import { type Comparison, integralsIn, overSpace } from '../../kernel/arithmetic/integrals';
import { atomOf, keyOf, onePolynomial } from '../../kernel/arithmetic/polynomial';
import { type Fraction, fraction, half, minusOne, multiply, one, showFraction } from '../../number/fraction';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { elementCount } from '../../tensor/axis';
import { reals } from '../../tensor/domain';
import { evaluate } from '../../tensor/evaluate';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { reachable, rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';

/**
 * Ways in which a comparison of integrals may follow from comparisons of their integrands, one over each space. A constant c goes under
 * an expectation as it is, and under an integral as c·p(x) for a density p, whose mass is 1. Where there are several densities
 * p − q, of mass 0, may be added too.
 * @param sides of the statement and the assumptions
 */
export function integralsToCompare(graph: Graph, statement: Statement, sides: readonly Node[]): Comparison[][] {
  const relation = upwards[statement.relation];
  if (relation === null) return [];
  const numbers = integralsIn(sides);
  const form = linearForm(graph, statement, numbers);
  if (form === null) return [];
  const by = relation === statement.relation ? one : minusOne;
  const text = (value: Fraction): string => showFraction(multiply(value, by));

  const waiting = new Set(form.multiples.keys());
  const groups: Group[] = [];
  for (const space of waiting) {
    const over = overSpace(graph, sides, numbers[space] as Node<'expect'>);
    const multiples: [number, string][] = [];
    for (const [which, [, integral]] of over.entries()) {
      const number = numbers.indexOf(integral as Node<'expect'>);
      const multiple = waiting.delete(number) ? form.multiples.get(number) : undefined;
      if (multiple !== undefined) multiples.push([which, text(multiple)]);
    }
    const ones = [...over.keys()].filter((which) => !numbers.includes(over[which]?.[1] as Node<'expect'>));
    groups.push({ space, multiples, ones });
  }
  // The constant goes under one of them.
  return groups.flatMap((carrier) =>
    constantsUnder(carrier.ones, form.constant).map((constant) =>
      groups.map((group): Comparison => {
        const more = group === carrier ? constant.map(([which, value]) => [which, text(value)] as const) : [];
        return { space: group.space, multiples: [...group.multiples, ...more], relation };
      }),
    ),
  );
}

/** The relation to 0 of the difference of the sides, or of its opposite, that goes under an integral. */
const upwards: { readonly [R in Relation]: Comparison['relation'] | null } = {
  '<': '>',
  '<=': '>=',
  '>': '>',
  '>=': '>=',
  '==': '==',
  '!=': null,
};

/** Integrals over one space, and what has the integral 1 there. */
interface Group {
  readonly space: number;
  readonly multiples: Comparison['multiples'];
  readonly ones: readonly number[];
}

const nothing = fraction(0n);

/** Ways to take a constant under an integral, by what has the integral 1. */
function constantsUnder(ones: readonly number[], constant: Fraction): (readonly [number, Fraction])[][] {
  const [p, q] = ones;
  if (p === undefined) return [[]];
  if (constant.numerator !== 0n) {
    const single = ones.map((each) => [[each, constant] as const]);
    const each = multiply(constant, half);
    return q === undefined
      ? single
      : [
          ...single,
          [
            [p, each],
            [q, each],
          ],
        ];
  }
  if (q === undefined) return [[]];
  return [
    [],
    [
      [p, one],
      [q, minusOne],
    ],
    [
      [p, minusOne],
      [q, one],
    ],
  ];
}

interface LinearForm {
  /** By the number of an integral. */
  readonly multiples: ReadonlyMap<number, Fraction>;
  readonly constant: Fraction;
}

/** The difference of the sides as a sum of multiples of integrals and a constant; null where it is none. */
function linearForm(graph: Graph, { left, right }: Statement, numbers: readonly Node[]): LinearForm | null {
  const symbols = numbers.map(({ axes }): InputSymbol => ({ name: 'an integral', axes, domain: reals }));
  const [difference] = rewrite(graph, [graph.sub(left, right)], (node) => {
    const symbol = symbols[numbers.indexOf(node)];
    return symbol === undefined ? null : graph.input(symbol);
  });
  if (difference.axes.length > 0 || reachable([difference]).some(({ kind }) => kind === 'expect')) return null;
  const atoms = new Map<InputSymbol, number>(symbols.map((symbol, i) => [symbol, i]));
  let count = symbols.length;
  const fresh = (): Value => ({ numerator: atomOf(count++), denominator: onePolynomial });
  const system = caseSystem(
    (polynomial) => signsOf(nothingKnown, polynomial),
    () => 'unknown',
  );
  const [value] = evaluate(plan([difference]), system, {
    input: (symbol) => {
      // Of an integral that is a tensor, such as one at several outcomes, each element is a number of its own that is not compared.
      const number = symbol.axes.length === 0 ? atoms.get(symbol) : undefined;
      if (number !== undefined) return [{ numerator: atomOf(number), denominator: onePolynomial }];
      return Array.from({ length: elementCount(symbol.axes) }, fresh);
    },
    apply: (): Value => 'unknown',
  })(difference);
  if (value === undefined || !isQuotient(value) || keyOf(value.denominator) !== keyOf(onePolynomial)) return null;
  const multiples = new Map<number, Fraction>();
  for (const [monomial, coefficient] of value.numerator) {
    if (monomial === '') continue;
    const number = Number(monomial);
    if (!(number < symbols.length)) return null;
    multiples.set(number, coefficient);
  }
  return { multiples, constant: value.numerator.get('') ?? nothing };
}
