import type { MathNode } from '../../language/math-node';
import { products } from './products';
import { deeper, isSign, operator, type Reading, refuse, take, token } from './reading';

const functions: Readonly<Record<string, string>> = { '+': 'add', '-': 'subtract' };

/** Sums and differences. */
export const sum = (at: Reading): MathNode => deeper(at, terms);

function terms(at: Reading): MathNode {
  let node = products(at);
  for (;;) {
    if (isSign(at, '±'))
      refuse('several-values', 'With ± this has two values.', 'Give one answer; write + or -.', token(at));
    const fn = token(at).kind === 'sign' ? functions[token(at).text] : undefined;
    if (fn === undefined || startsElement(at)) return node;
    const { text } = take(at);
    node = operator(at, text, fn, [node, products(at)]);
  }
}

/** In `[1 -2]` the sign belongs to the second element. */
const startsElement = (at: Reading): boolean =>
  at.listing && token(at).gap !== 'none' && token(at, 1).gap === 'none' && token(at, 1).kind !== 'end';
