import { describe, expect, it } from 'vitest';
import { search, searchUndefined } from '../../../src/engine/search';
import { all, type ClaimParts, claimProblem, context } from '../../claim-problem';

function witnessText(evidence: ReturnType<typeof searchUndefined.decide>): string {
  const witness = evidence?.witness;
  if (!witness) return `${evidence?.verdict}`;
  return `${witness.values.map(({ name, value }) => `${name} = ${value}`).join(', ')}: ${witness.left} ${witness.relation} ${witness.right}`;
}

const rows: readonly [claim: string, given: Record<string, string>, witness: string][] = [
  ['x/x == 1', { x: 'real' }, 'x = 0: undefined == 1'],
  ['ln(a) == ln(abs(a))', { a: 'real != 0' }, 'a = -1: undefined == 0'],
  ['log(a^2*b) == 2log(a)+log(b)', { a: 'real != 0', b: 'real > 0' }, 'a = -1, b = 1: 0 == undefined'],
  ['0/0 == 1', {}, ': undefined == 1'],
  ['0*ln(0) == 0', {}, ': undefined == 0'],
  ['1/(x-17/5) == 5/(5x-17)', { x: 'real' }, 'x = 3.4: undefined == undefined'],
  ['(x-y)/(x-y) == 1', all('x y', 'real'), 'x = 0, y = 0: undefined == 1'],
  ['(x^2-7x-8)/(x^2-7x-8) == 1', { x: 'real' }, 'x = -1: undefined == 1'],
  ['sqrt(x)^2 == x', { x: 'real' }, 'x = -1: undefined == -1'],
  ['log(x^2) == 2*log(x)', { x: 'real' }, 'x = -1: 0 == undefined'],
  ['sqrt(x^2 - 1) == sqrt(x - 1)*sqrt(x + 1)', { x: 'real' }, 'x = -1: 0 == undefined'],
  // Nowhere has one side alone a value.
  ['1/x + log(x^2) == log(x^2) + x/x^2', { x: 'real' }, 'x = 0: undefined == undefined'],
  ['x^(-1)*x == 1', { x: 'real' }, 'x = 0: undefined == 1'],
];

describe('a point without a value', () => {
  it.each(rows)('%s', (claim, given, witness) => {
    const evidence = search.decide(claimProblem({ claim, given }), context);
    expect(evidence?.verdict).toBe('undefined');
    expect(witnessText(evidence)).toBe(witness);
    expect(evidence?.witness?.check).toBe('rational');
  });

  it.each(rows)('%s, when only that is sought', (claim, given, witness) => {
    expect(witnessText(searchUndefined.decide(claimProblem({ claim, given }), context))).toBe(witness);
  });

  it('of an inverse matrix', () => {
    const texts = { claim: 'matmul(inv(A), A) == eye(n)', given: { A: "tensor[n, n']" }, sizes: [{ n: 2 }] };
    expect(searchUndefined.decide(claimProblem(texts), context)).toMatchObject({
      verdict: 'undefined',
      witness: { check: 'rational' },
    });
  });

  it('of any function', () => {
    const texts = { claim: 'f(x)/f(x) == 1', given: { x: 'real', f: 'function R -> R' } };
    expect(witnessText(searchUndefined.decide(claimProblem(texts), context))).toMatch(
      /^x = \S+, f = .*: undefined == 1$/,
    );
  });
});

describe('not taken for one', () => {
  const fine: readonly [claim: string, given: Record<string, string>, assume?: readonly string[]][] = [
    ['1/(x-3) == -1/(3-x)', { x: 'real != 3' }],
    ['exp(x)/exp(x) == 1', { x: 'real' }],
    ['log(exp(x)) == x', { x: 'real' }],
    ['1/(1+exp(-x)) == exp(x)/(1+exp(x))', { x: 'real' }],
    ['1/(exp(x)-exp(x/2)^2+1) == 1', { x: 'real' }],
    ['x/x == 1', { x: 'real' }, ['x != 0']],
    ['f(x)/f(x) == 1', { x: 'real', f: 'function R -> R > 0' }],
    ['p(x)/p(x) == 1', { x: 'real', p: 'density on R' }],
    ['derivative(f, x) - derivative(f, x) == 0', { x: 'real', f: 'elementwise differentiable function' }],
  ];
  it.each(fine)('%s', (claim, given, assume = []) => {
    const texts: ClaimParts = { claim, given, assume };
    expect(searchUndefined.decide(claimProblem(texts), context)).toBeNull();
    expect(search.decide(claimProblem(texts), context)?.verdict).toBe('undecided');
  });
});

it('yields to a statement that fails where both sides have values', () => {
  const evidence = search.decide(claimProblem({ claim: 'x/x == 2', given: { x: 'real' } }), context);
  expect(evidence?.verdict).toBe('refuted');
  expect(witnessText(evidence)).toBe('x = 1: 1 == 2');
});

it('yields to a statement that fails at other sizes', () => {
  const evidence = search.decide(
    claimProblem({ claim: 'n*x/x == x/x', given: { x: 'real' }, sizes: [{ n: 1 }, { n: 2 }] }),
    context,
  );
  expect(evidence).toMatchObject({ verdict: 'refuted', witness: { sizes: { n: 2 }, left: '2', right: '1' } });
});

it('is sought without regard to statements that merely fail', () => {
  expect(searchUndefined.decide(claimProblem({ claim: 'x == 2', given: { x: 'real' } }), context)).toBeNull();
});
