import type { Question } from '../../claim/question';
import { ExpressionError } from '../../language/expression-error';
import type { MathNode } from '../../language/math-node';
import { type Asked, aFormula, readNotation, type Value } from '../../notation/read-notation';
import { written } from '../../notation/written';
import type { Diagnostic } from '../../statement/diagnostic';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { ShapeError } from '../../tensor/shape-error';
import { answerIn, type OpenQuestion } from '../question/open-question';
import { adviceFor } from './advice';
import { namesOf } from './names-of';

/** The operations one answer may need. */
const operationLimit = 4000;
/** Longer answers are not read at all. */
const characterLimit = 10_000;

/** What an answer says once more: the same value, in other words or rounded. */
export interface Restated {
  readonly node: Node;
  /** How many digits stand behind the point of a decimal number; null for anything else. */
  readonly decimals: number | null;
}

export type ReadFormula =
  | {
      readonly ok: true;
      readonly node: Node;
      readonly also: readonly Restated[];
      /** The formula as it was read, and written out with its unit. */
      readonly formula: MathNode;
      readonly text: string;
    }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** An answer as an expression in the names it may use; what is wrong with it, and where, otherwise. */
export function readFormula(answer: string, open: OpenQuestion): ReadFormula {
  const refuse = (code: string, reason: string, next: string, start = 0, end = answer.length): ReadFormula => ({
    ok: false,
    diagnostic: answerDiagnostic(code, reason, next, answer, start, end),
  });
  if (answer.length > characterLimit) {
    const reason = `This answer has ${answer.length} characters, the limit is ${characterLimit}.`;
    return refuse('answer-too-long', reason, 'Write a shorter answer.', 0, 1);
  }
  if (answer.trim() === '') return refuse('no-answer', 'There is no answer.', '', 0, 1);
  const before = open.graph.size;
  try {
    const { value, also } = readNotation(answer, namesOf(open), askedOf(open.question));
    const node = compile(value, open);
    const others = also.map((each) => ({ node: compile(each, open), decimals: decimalsOf(each.node) }));
    if (open.graph.size - before <= operationLimit)
      return { ok: true, node, also: others, formula: value.node, text: textOf(value) };
    const reason = `This answer needs more than ${operationLimit} operations.`;
    return refuse('answer-too-large', reason, 'Write a shorter answer.');
  } catch (error) {
    if (error instanceof ExpressionError)
      return refuse(error.code, sentence(error.reason), adviceFor(error, answer, open), error.start, error.end);
    if (error instanceof ShapeError) return refuse(error.code, sentence(error.reason), sentence(error.next));
    // The stack or the largest whole number ran out: this answer is too large, whatever it means.
    if (error instanceof RangeError)
      return refuse('answer-too-large', 'This answer is too large to be worked out.', 'Write a shorter answer.');
    throw error;
  }
}

/** What a question asks for, as far as that tells how it is written. */
export function askedOf(question: Question): Asked {
  if (question.kind !== 'number' && question.kind !== 'tensor') return aFormula;
  const { kind, units, isDecimalComma } = question;
  const names = Object.keys(units).map((unit) => unit.replace(/\s/g, ''));
  return { isTensor: kind === 'tensor', units: new Set(names), isDecimalComma };
}

const textOf = ({ node, unit }: Value): string => `${written(node)}${unit === null ? '' : ` ${unit}`}`;

/** A value in the unit of the reference. */
function compile({ node: formula, unit }: Value, open: OpenQuestion): Node {
  const node = withConvention(answerIn(open, formula), open);
  const { question } = open;
  if (unit === null || !('units' in question)) return node;
  const [name = '', factor = '1'] =
    Object.entries(question.units).find(([each]) => each.replace(/\s/g, '') === unit) ?? [];
  if (factor.trim() === '1') return node;
  return open.graph.mul(node, open.expression(factor, [...open.path, 'units', name]));
}

function decimalsOf(node: MathNode): number | null {
  if (node.type === 'ParenthesisNode') return decimalsOf(node.content);
  if (node.type === 'OperatorNode' && node.fn === 'unaryMinus') return decimalsOf(node.args[0] as MathNode);
  if (node.type === 'ArrayNode') {
    const each = node.items.map(decimalsOf);
    return each.includes(null)
      ? null
      : Math.min(...each.map((digits) => digits ?? 0).filter((digits) => digits > 0), 99);
  }
  if (node.type === 'OperatorNode' && node.fn === 'multiply') return scaledDecimals(node.args as [MathNode, MathNode]);
  if (node.type !== 'ConstantNode') return null;
  const [, decimals = null, exponent = '0'] = /^\d*\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(node.value) ?? [];
  return decimals === null ? null : Math.max(0, decimals.length - Number(exponent));
}

/** Of `9.77 * 10^-4`. */
function scaledDecimals([factor, power]: readonly [MathNode, MathNode]): number | null {
  const decimals = decimalsOf(factor);
  const [, exponent = null] = /^10\^\(?(-?\d{1,3})\)?$/.exec(written(power)) ?? [];
  return decimals === null || exponent === null ? null : Math.max(0, decimals - Number(exponent));
}

export const sentence = (text: string): string =>
  text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`;

/** What is wrong with an answer, at its place in the answer as it was written. */
export function answerDiagnostic(
  code: string,
  reason: string,
  next: string,
  answer: string,
  start: number,
  end: number,
): Diagnostic {
  const shown = answer.slice(0, 2000);
  const before = shown.slice(0, start);
  const line = before.split('\n').length;
  const column = start - (before.lastIndexOf('\n') + 1) + 1;
  const excerpt = (shown.split('\n')[line - 1] ?? '').slice(0, 200);
  return { code, place: { file: 'answer', line, column, length: Math.max(1, end - start), excerpt }, reason, next };
}

/** Where 0·log 0 counts as 0, products with a logarithm are 0 where the other factor is. */
function withConvention(node: Node, { question, graph }: OpenQuestion): Node {
  if (!question.zeroLogZero) return node;
  const [replaced] = rewrite(graph, [node], (each, now) => {
    if (each.kind !== 'map' || each.operation !== 'mul') return null;
    const [a, b] = [now(each.args[0]), now(each.args[1])];
    const isLogarithm = (part: Node): boolean => part.kind === 'map' && part.operation === 'log';
    if (isLogarithm(b)) return zeroWhere(graph, a, graph.mul(a, b));
    return isLogarithm(a) ? zeroWhere(graph, b, graph.mul(a, b)) : null;
  });
  return replaced ?? node;
}

const zeroWhere = (graph: Graph, factor: Node, product: Node): Node =>
  graph.map('select', graph.binary('equal', factor, graph.constant(0)), graph.constant(0), product);
