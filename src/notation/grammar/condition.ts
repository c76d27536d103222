import type { MathNode } from '../../language/math-node';
import { relationFunctions } from '../../language/relation-functions';
import { written } from '../written';
import { made, operator, quotient, type Reading, refuse, take, token } from './reading';

const isWord = (at: Reading, word: string): boolean => token(at).kind === 'name' && token(at).text === word;

const isCase = (at: Reading): boolean => {
  const { kind, text } = token(at);
  return kind === 'name' && (text === 'if' || text === 'for' || text === 'when');
};

/**
 * `a if c else b` as Python writes it, `c ? a : b`, and cases in words: `x if x > 0, 0 otherwise`, `x for x > 0, 0 for x <= 0`.
 */
export function conditional(at: Reading): MathNode {
  const first = disjunction(at);
  if (token(at).kind === 'sign' && token(at).text === 'over') {
    take(at);
    return quotient(at, first, disjunction(at));
  }
  if (isCase(at)) return casesFrom(at, first);
  if (token(at).text !== '?') return first;
  take(at);
  const yes = conditional(at);
  if (token(at).text !== ':') refuse('syntax', 'A colon is missing here.', 'Write c ? a : b.', token(at));
  take(at);
  return choice(at, first, yes, conditional(at), first.start);
}

function casesFrom(at: Reading, first: MathNode): MathNode {
  const pairs: Case[] = [];
  let value = first;
  for (;;) {
    if (!isCase(at)) break;
    take(at);
    pairs.push({ value, condition: disjunction(at) });
    if (isWord(at, 'else') || isWord(at, 'otherwise')) {
      take(at);
      return chosen(at, [...pairs, { value: conditional(at), condition: null }], first.start);
    }
    if (token(at).kind === 'sign' && /^[,;]$/.test(token(at).text)) take(at);
    else if (token(at).gap !== 'line') break;
    if (token(at).kind === 'end') break;
    if (isWord(at, 'else') || isWord(at, 'otherwise')) {
      take(at);
      return chosen(at, [...pairs, { value: conditional(at), condition: null }], first.start);
    }
    value = disjunction(at);
    if (isWord(at, 'otherwise') || isWord(at, 'else')) {
      take(at);
      return chosen(at, [...pairs, { value, condition: null }], first.start);
    }
  }
  return chosen(at, pairs, first.start);
}

/** A value and where it is taken; null where no other case holds. */
export interface Case {
  readonly value: MathNode;
  readonly condition: MathNode | null;
}

/** The first value whose condition holds. The last condition must be left out, or hold just where no other does. */
export function chosen(at: Reading, cases: readonly Case[], start: number): MathNode {
  const broken = (): never =>
    refuse('cases', 'These cases cannot be read.', 'Write each with its condition, the last one with otherwise.', {
      start,
      end: cases.at(-1)?.value.end ?? start,
    });
  const last = cases.at(-1);
  const conditions = cases.slice(0, -1).map(({ condition }) => condition ?? broken());
  if (last === undefined || conditions.length === 0) return broken();
  if (last.condition !== null && !isComplement(last.condition, conditions)) return broken();
  return cases
    .slice(0, -1)
    .reduceRight((rest, { value }, i) => choice(at, conditions[i] as MathNode, value, rest, start), last.value);
}

const complements: Readonly<Record<string, string>> = {
  larger: 'smallerEq',
  smallerEq: 'larger',
  smaller: 'largerEq',
  largerEq: 'smaller',
  equal: 'unequal',
  unequal: 'equal',
};

/** Whether a condition holds just where the other one does not: `x > 0` and `x <= 0`. */
function isComplement(condition: MathNode, [only, ...others]: readonly MathNode[]): boolean {
  if (condition.type === 'ConstantNode' && condition.value === 'true') return true;
  if (others.length > 0 || only?.type !== 'OperatorNode' || condition.type !== 'OperatorNode') return false;
  const [a, b] = [only, condition].map(({ args }) => args.map(written));
  return complements[only.fn] === condition.fn && a?.join() === b?.join();
}

function choice(at: Reading, condition: MathNode, yes: MathNode, no: MathNode, start: number): MathNode {
  requireOpen(condition);
  return made(at, { type: 'ConditionalNode', condition, trueExpr: yes, falseExpr: no, start, end: no.end });
}

/** @throws ExpressionError for a condition that depends on nothing: then there are two values, and one that is meant */
export function requireOpen(condition: MathNode): void {
  const names = written(condition).match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  if (names.every((name) => /^(?:e|pi|true|false|and|or|not)$/.test(name)))
    refuse('constant-condition', 'This condition depends on no variable.', 'Write the value that is meant.', condition);
}

const disjunction = (at: Reading): MathNode => joined(at, 'or', conjunction);
const conjunction = (at: Reading): MathNode => joined(at, 'and', negation);

function joined(at: Reading, word: 'and' | 'or', part: (at: Reading) => MathNode): MathNode {
  let node = part(at);
  while (isWord(at, word)) {
    take(at);
    node = operator(at, word, word, [node, part(at)]);
  }
  return node;
}

function negation(at: Reading): MathNode {
  if (!isWord(at, 'not')) return relation(at);
  const { start } = take(at);
  return operator(at, 'not', 'not', [negation(at)], false, start);
}

const functions: Readonly<Record<string, string>> = relationFunctions;

/** One relation, or a chain of several: `0 < x <= 1`. */
function relation(at: Reading): MathNode {
  const left = at.grammar.sum(at);
  if (token(at).kind !== 'sign' || functions[token(at).text] === undefined) return left;
  const params = [left];
  const signs: string[] = [];
  while (token(at).kind === 'sign' && functions[token(at).text] !== undefined) {
    signs.push(take(at).text);
    params.push(at.grammar.sum(at));
  }
  const [first = '', ...others] = signs;
  if (others.length === 0) return operator(at, first, functions[first] ?? '', params);
  const conditionals = signs.map((sign) => functions[sign] ?? '');
  const [start, end] = [params[0]?.start ?? 0, params.at(-1)?.end ?? 0];
  return made(at, { type: 'RelationalNode', conditionals, params, start, end });
}
