import type { Texts } from '../../claim/claim-file';
import type { MathNode } from '../../language/math-node';
import { parseExpression } from '../../language/parse-expression';

/** A term of a sum, as a text that may stand in a product. */
export interface Term {
  readonly text: string;
  readonly isSubtracted: boolean;
}

/** The terms of a sum, and the factors of a product and what it is divided by, as texts. */
export interface Parts {
  readonly terms: readonly Term[];
  readonly factors: readonly string[];
  readonly divisors: readonly string[];
}

/** Longer formulas are not written out, nor taken apart. */
const longest = 400;

/** A formula with the definitions of names put in, as far as that stays short. */
export function writtenOut(text: string, definitions: Texts): string {
  let written = text;
  for (let depth = 0; depth < 6; depth++) {
    const next = written.replace(/(?<![\w.])[A-Za-z_]\w*(?!\w|\s*\()/g, (name) =>
      Object.hasOwn(definitions, name) ? `(${definitions[name]})` : name,
    );
    if (next === written || next.length > longest) return written;
    written = next;
  }
  return written;
}

/** The parts of a formula; a sum times something is a sum. */
export function partsOf(text: string): Parts {
  if (text.length > longest) return { terms: [], factors: [], divisors: [] };
  const whole = parseExpression(text, []);
  const slice = (node: MathNode): string => text.slice(node.start, node.end);
  const terms = termsOf(whole, slice);
  const factors = factorsOf(whole, slice, false).filter(([factor]) => factor !== '1');
  const isProduct = factors.length > 1 || factors.some(([, isBelow]) => isBelow);
  const where = (wanted: boolean): string[] =>
    isProduct ? factors.filter(([, isBelow]) => isBelow === wanted).map(([factor]) => factor) : [];
  return { terms: terms.length > 1 ? terms : [], factors: where(false), divisors: where(true) };
}

type Slice = (node: MathNode) => string;

function termsOf(node: MathNode, slice: Slice): Term[] {
  if (node.type === 'ParenthesisNode') return termsOf(node.content, slice);
  const whole = [{ text: factorText(slice(node)), isSubtracted: false }];
  if (node.type !== 'OperatorNode') return whole;
  const [a, b] = node.args;
  if (a === undefined) return whole;
  if (node.fn === 'unaryMinus') return termsOf(a, slice).map(negated);
  if (b === undefined) return whole;
  if (node.fn === 'add') return [...termsOf(a, slice), ...termsOf(b, slice)];
  if (node.fn === 'subtract') return [...termsOf(a, slice), ...termsOf(b, slice).map(negated)];
  if (node.fn !== 'divide' && node.fn !== 'multiply') return whole;
  const [left, right] = [termsOf(a, slice), termsOf(b, slice)];
  const sign = node.fn === 'divide' ? '/' : '*';
  if (isSum(left)) return left.map((term) => ({ ...term, text: `${term.text} ${sign} ${factorText(slice(b))}` }));
  if (sign === '*' && isSum(right))
    return right.map((term) => ({ ...term, text: `${factorText(slice(a))} * ${term.text}` }));
  return whole;
}

const isSum = (terms: readonly Term[]): boolean => terms.length > 1 || terms[0]?.isSubtracted === true;

const negated = ({ text, isSubtracted }: Term): Term => ({ text, isSubtracted: !isSubtracted });

function factorsOf(node: MathNode, slice: Slice, isBelow: boolean): readonly (readonly [string, boolean])[] {
  if (node.type === 'ParenthesisNode') return factorsOf(node.content, slice, isBelow);
  if (node.type === 'OperatorNode') {
    const [a, b] = node.args;
    if (a !== undefined && node.fn === 'unaryMinus') return factorsOf(a, slice, isBelow);
    if (a !== undefined && b !== undefined && (node.fn === 'multiply' || node.fn === 'divide'))
      return [...factorsOf(a, slice, isBelow), ...factorsOf(b, slice, node.fn === 'divide' ? !isBelow : isBelow)];
  }
  return [[factorText(slice(node)), isBelow]];
}

/** A text as a factor: in brackets, unless it is one already. */
const factorText = (text: string): string =>
  /^(?:[\w.]+|\w*\([^()]*\))(?:\^[\w.]+)?$/.test(text) ? text : `(${text})`;
