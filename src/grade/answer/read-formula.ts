import type { Question, Tolerance } from '../../claim/question';
import type { MathNode } from '../../language/math-node';
import { type Asked, aFormula, readNotation, type Value } from '../../notation/read-notation';
import { written } from '../../notation/written';
import type { Diagnostic } from '../../statement/diagnostic';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { answerIn, type OpenQuestion } from '../question/open-question';
import { answerDiagnostic } from './answer-diagnostic';
import { emptyAnswer, type Refusal, refusalOf } from './refusal';

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
  const refuse = ({ code, reason, next, start, end }: Refusal): ReadFormula => ({
    ok: false,
    diagnostic: answerDiagnostic(code, reason, next, answer, start, end),
  });
  if (answer.length > characterLimit) {
    const reason = `This answer has ${answer.length} characters, the limit is ${characterLimit}.`;
    return refuse({ code: 'answer-too-long', reason, next: 'Write a shorter answer.', start: 0, end: 1 });
  }
  const empty = emptyAnswer(answer);
  if (empty !== null) return refuse(empty);
  const before = open.graph.size;
  try {
    const { value, also } = readNotation(answer, open.names, askedOf(open.question));
    const node = compile(value, open);
    const others = also.map((each) => ({ node: compile(each, open), decimals: decimalsOf(each.node) }));
    if (open.graph.size - before <= operationLimit)
      return { ok: true, node, also: others, formula: value.node, text: textOf(value) };
    const reason = `This answer needs more than ${operationLimit} operations.`;
    return refuse({
      code: 'answer-too-large',
      reason,
      next: 'Write a shorter answer.',
      start: 0,
      end: answer.length,
    });
  } catch (error) {
    const refusal = refusalOf(error, answer, open);
    if (refusal === null) throw error;
    return refuse(refusal);
  }
}

/** What a question asks for, as far as that tells how it is written. */
export function askedOf(question: Question): Asked {
  if (!('units' in question)) return aFormula;
  const { kind, units, decimal } = question;
  const bare = (unit: string): string => unit.replace(/\s/g, '');
  const own = Object.entries(units).filter(([, factor]) => factor.trim() === '1');
  return {
    isTensor: kind === 'tensor',
    isExact: !('tolerance' in question) || isZero(question.tolerance),
    units: new Set(Object.keys(units).map(bare)),
    ownUnits: new Set(own.map(([unit]) => bare(unit))),
    decimal,
  };
}

const isZero = (tolerance: Tolerance): boolean =>
  tolerance.kind === 'band' && tolerance.abs.numerator === 0n && tolerance.rel.numerator === 0n;

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
