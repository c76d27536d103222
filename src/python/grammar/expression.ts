import { type Branch, branch } from './branch';
import { lambdaParameters } from './parameters';
import { primary } from './primary';
import type { Reading, Rules } from './reading';

const binarySigns = [['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '//', '%', '@']];
const comparisons = ['==', '!=', '<=', '<', '>=', '>', 'in', 'is', 'not'];

/** The rules of expressions, from that with the weakest signs down. */
export const expressionRules: Rules = { expression, disjunction, bitwise: (r) => binary(r, 0), primary };

function expression(r: Reading): Branch {
  if (r.is('lambda')) return lambda(r);
  const yes = disjunction(r);
  if (!r.taken('if')) return yes;
  const condition = disjunction(r);
  r.expect('else');
  const no = expression(r);
  return branch('operation', yes, no, [yes, condition, no]);
}

function lambda(r: Reading): Branch {
  const start = r.expect('lambda');
  const parts = lambdaParameters(r);
  r.expect(':');
  const body = expression(r);
  return branch('lambda', start, body, [...parts, branch('body', body, body, [body])]);
}

/** Parts with one of these signs between them. */
function chain(r: Reading, signs: readonly string[], part: (r: Reading) => Branch): Branch {
  let left = part(r);
  while (r.is(...signs)) {
    r.take();
    const right = part(r);
    left = branch('operation', left, right, [left, right]);
  }
  return left;
}

function disjunction(r: Reading): Branch {
  return chain(r, ['or'], (inner) => chain(inner, ['and'], inversion));
}

function inversion(r: Reading): Branch {
  if (!r.is('not')) return comparison(r);
  const start = r.take();
  const value = inversion(r);
  return branch('operation', start, value, [value]);
}

function comparison(r: Reading): Branch {
  let left = binary(r, 0);
  while (r.is(...comparisons)) {
    const sign = r.take();
    if (sign.text === 'not') r.expect('in');
    if (sign.text === 'is') r.taken('not');
    const right = binary(r, 0);
    left = branch('operation', left, right, [left, right]);
  }
  return left;
}

function binary(r: Reading, level: number): Branch {
  const signs = binarySigns[level];
  return signs === undefined ? factor(r) : chain(r, signs, (inner) => binary(inner, level + 1));
}

function factor(r: Reading): Branch {
  if (!r.is('+', '-', '~')) return power(r);
  const start = r.take();
  const value = factor(r);
  return branch('operation', start, value, [value]);
}

function power(r: Reading): Branch {
  const base = awaited(r);
  if (!r.taken('**')) return base;
  const exponent = factor(r);
  return branch('operation', base, exponent, [base, exponent]);
}

function awaited(r: Reading): Branch {
  if (!r.is('await')) return primary(r);
  const start = r.take();
  const value = primary(r);
  return branch('await', start, value, [value]);
}
