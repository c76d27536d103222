import type { ClaimSource } from '../../src/language/claim-source';
import { type CompiledClaim, compileClaim } from '../../src/language/compile-claim';
import { ExpressionError } from '../../src/language/expression-error';
import type { Value } from '../../src/language/value';
import { float64 } from '../../src/number/float64';
import type { NumberSystem } from '../../src/number/number-system';
import { evaluate } from '../../src/tensor/evaluate';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';

/** The parts of a claim that a test says; `claim` may be one text. */
export type Texts = Partial<Omit<ClaimSource, 'assume' | 'claim'>> & {
  readonly claim?: string;
  readonly assume?: readonly string[];
};

export function compiled({ sizes = {}, given = {}, let: definitions = {}, assume = [], claim }: Texts): CompiledClaim {
  return compileClaim({
    sizes,
    given,
    let: definitions,
    assume: assume.map((text, i) => ({ text, path: ['assume', i] })),
    claim: claim === undefined ? [] : [{ text: claim, path: ['claim', 0] }],
  });
}

/** What one expression means among the names of a claim. */
export function meaning(text: string, texts: Texts = {}): Value {
  const { names } = compiled(texts);
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

/** The elements of an expression in a number system. */
export function elementsIn<V>(system: NumberSystem<V>, node: Node, values: Values = {}): readonly V[] {
  const inputs = (name: string, count: number): V[] =>
    Array.from({ length: count }, (_, i) => number(system, values[name]?.[i] ?? i + 1));
  const input = (symbol: Extract<Node, { kind: 'input' }>['symbol']): V[] =>
    inputs(
      symbol.name,
      symbol.axes.reduce((count, axis) => count * axis.size, 1),
    );
  return Array.from(evaluate(plan([node]), system, { input })(node));
}

/** Halves, quarters and the like are exact. */
const number = <V>(system: NumberSystem<V>, value: number): V => {
  const scale = 2 ** 20;
  return system.rational(BigInt(Math.round(value * scale)), BigInt(scale));
};

export const elements = (text: string, texts: Texts = {}, values: Values = {}): number[] =>
  elementsIn(float64, nodeOf(text, texts), values).map((value) => (value === 0 ? 0 : value));

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
    if (expression === undefined) compiled(texts);
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
