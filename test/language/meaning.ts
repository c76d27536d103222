import { ExpressionError } from '../../src/language/expression-error';
import type { Value } from '../../src/language/value';
import { float64 } from '../../src/number/float64';
import { type Fraction, fraction } from '../../src/number/fraction';
import type { NumberSystem } from '../../src/number/number-system';
import { elementCount } from '../../src/tensor/axis';
import { evaluate } from '../../src/tensor/evaluate';
import type { Graph } from '../../src/tensor/graph';
import { lowerExpectations, type Points } from '../../src/tensor/lower-expectations';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import type { InputSymbol } from '../../src/tensor/symbol';
import { type ClaimParts, compiledClaim } from '../claim-problem';

/** The parts of a claim that a test says. */
export type Texts = Partial<Omit<ClaimParts, 'claim'>> & { readonly claim?: string };

/** What one expression means among the names of a claim. */
export function meaning(text: string, texts: Texts = {}): Value {
  const { names } = compiledClaim(texts);
  if (names === undefined) throw new Error('compiled without names');
  return names.interpret({ text, path: ['claim', 0] }, new Map());
}

export function nodeOf(text: string, texts: Texts = {}): Node {
  const value = meaning(text, texts);
  if (value.kind !== 'tensor') throw new Error(`${text} is a ${value.kind}`);
  return value.node;
}

/** `n: 3, m: 2`. */
export const axesOf = ({ axes }: { readonly axes: Node['axes'] }): string =>
  axes.map(({ name, size }) => `${name}: ${size}`).join(', ');

/** Values of variables by name; the others count 1, 2, 3, … */
export type Values = Readonly<Record<string, readonly number[]>>;

/** The elements of an expression in a number system, its expectations as `pointsOf` has them. */
export function elementsIn<V>(system: NumberSystem<V>, node: Node, values: Values = {}, graph?: Graph): readonly V[] {
  const input = (symbol: InputSymbol): V[] =>
    Array.from({ length: elementCount(symbol.axes) }, (_, i) => number(system, values[symbol.name]?.[i] ?? i + 1));
  const lowered =
    graph === undefined ? node : (lowerExpectations(graph, [node], (variable) => pointsOf(graph, variable))[0] ?? node);
  return Array.from(
    evaluate(plan([lowered]), system, { input, apply: (each, [u], place) => line(system, each, u, place) })(lowered),
  );
}

const number = <V>(system: NumberSystem<V>, value: number): V => {
  const { numerator, denominator } = nearby(value);
  return system.rational(numerator, denominator);
};

/** Halves, quarters and the like are exact. */
function nearby(value: number): Fraction {
  const scale = 2 ** 40;
  return fraction(BigInt(Math.round(value * scale)), BigInt(scale));
}

/** Every declared function of numbers is u ↦ 2u + 1 (its inverse: half of u − 1). */
function line<V>(system: NumberSystem<V>, { symbol, derivatives }: Node<'apply'>, u: V | undefined, place: number): V {
  if (u === undefined || place > 0) throw new Error(`${symbol.name} is no function of one number`);
  if (derivatives.length > 0) return number(system, derivatives.length > 1 ? 0 : 2);
  if (symbol.inverseOf !== undefined) return system.div(system.sub(u, number(system, 1)), number(system, 2));
  return system.add(system.mul(number(system, 2), u), number(system, 1));
}

/** Points at which polynomials of degree 3 (Simpson) and 5 (Hermite) have their expectation, for a single variable. */
const rules: Readonly<Record<string, readonly (readonly [point: number, weight: Fraction])[]>> = {
  uniform: [
    [0, fraction(1n, 6n)],
    [1 / 2, fraction(2n, 3n)],
    [1, fraction(1n, 6n)],
  ],
  normal: [
    [-Math.sqrt(3), fraction(1n, 6n)],
    [0, fraction(2n, 3n)],
    [Math.sqrt(3), fraction(1n, 6n)],
  ],
};

function pointsOf(graph: Graph, { name, axes, measure }: InputSymbol): Points {
  const rule = measure?.kind === 'standard' ? rules[measure.family] : undefined;
  if (rule === undefined || axes.length > 0) throw new Error(`there is no rule for ${name}`);
  const axis = { name: `points of ${name}`, size: rule.length };
  const along = (data: readonly Fraction[]): Node => graph.literal([axis], data);
  return {
    axis: axis.name,
    points: along(rule.map(([at]) => nearby(at))),
    weights: along(rule.map(([, weight]) => weight)),
  };
}

export function elements(text: string, texts: Texts = {}, values: Values = {}): number[] {
  const { graph, names } = compiledClaim(texts);
  const value = names?.interpret({ text, path: ['claim', 0] }, new Map());
  if (value?.kind !== 'tensor') throw new Error(`${text} is no tensor`);
  return elementsIn(float64, value.node, values, graph).map((each) => (each === 0 ? 0 : each));
}

/** An error as a test compares it: `part` is the text that it points at. */
export interface Refusal {
  readonly code: string;
  readonly path: string;
  readonly part: string;
  readonly reason: string;
  readonly next: string;
}

/** The error a compilation ends in. Any other error than an ExpressionError is thrown on. */
export function refusal(texts: Texts, expression?: string): Refusal | null {
  try {
    if (expression === undefined) compiledClaim(texts);
    else meaning(expression, texts);
    return null;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { code, reason, next, path, start, end } = error;
    const [field, name] = path;
    const written: Readonly<Record<string, string | undefined>> = {
      given: texts.given?.[String(name)],
      let: texts.let?.[String(name)],
      assume: texts.assume?.[Number(name)],
      claim: expression ?? texts.claim,
    };
    const text = written[String(field)] ?? '';
    return { code, path: path.join('.'), part: text.slice(start, end), reason, next };
  }
}
