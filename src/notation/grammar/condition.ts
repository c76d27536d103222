import type { MathNode } from '../../language/math-node';
import { relationFunctions } from '../../language/relation-functions';
import { made, operator, type Reading, refuse, take, token } from './reading';

const isWord = (at: Reading, word: string): boolean => token(at).kind === 'name' && token(at).text === word;

/** `a if c else b` as Python writes it, and `c ? a : b`. */
export function conditional(at: Reading): MathNode {
  const first = disjunction(at);
  if (isWord(at, 'if')) {
    take(at);
    const condition = disjunction(at);
    if (!isWord(at, 'else')) refuse('syntax', 'An else is missing here.', 'Write a if c else b.', token(at));
    take(at);
    return choice(at, condition, first, conditional(at), first.start);
  }
  if (token(at).text !== '?') return first;
  take(at);
  const yes = conditional(at);
  if (token(at).text !== ':') refuse('syntax', 'A colon is missing here.', 'Write c ? a : b.', token(at));
  take(at);
  return choice(at, first, yes, conditional(at), first.start);
}

export const choice = (at: Reading, condition: MathNode, yes: MathNode, no: MathNode, start: number): MathNode =>
  made(at, { type: 'ConditionalNode', condition, trueExpr: yes, falseExpr: no, start, end: no.end });

function disjunction(at: Reading): MathNode {
  return joined(at, 'or', (inner) => joined(inner, 'and', negation));
}

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
  const params = [at.grammar.sum(at)];
  const signs: string[] = [];
  while (token(at).kind === 'sign' && functions[token(at).text] !== undefined) {
    signs.push(take(at).text);
    params.push(at.grammar.sum(at));
  }
  const [first = '', ...others] = signs;
  if (signs.length === 0) return params[0] as MathNode;
  if (others.length === 0) return operator(at, first, functions[first] ?? '', params);
  const conditionals = signs.map((sign) => functions[sign] ?? '');
  const [start, end] = [params[0]?.start ?? 0, params.at(-1)?.end ?? 0];
  return made(at, { type: 'RelationalNode', conditionals, params, start, end });
}
