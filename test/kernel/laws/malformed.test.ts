import { describe, expect, it } from 'vitest';
import { byResidues } from '../../../src/kernel/by-residues';
import type { Part } from '../../../src/kernel/certificate';
import { isWellFormed } from '../../../src/kernel/laws/well-formed';
import { claimProblem } from '../../claim-problem';

const given = { x: 'real', y: 'real' };
const propositions = claimProblem({
  claim: ['exp(x) * exp(y) + sin(2*x)*y == exp(x + y) + y*sin(x + x)'],
  given,
}).cases.map(({ sizes, compiled }) => ({ sizes, ...compiled() }));
const judged = (part: unknown) =>
  byResidues(propositions, { seed: 'malformed', spend: () => {}, waysFor: () => [part as Part] });

const trace = (parts: object = {}): object => ({ denominator: 1, gathers: false, atoms: [], forms: [], ...parts });
const only = (parts: object): object => ({ traces: { '': trace(parts) } });
const everywhere = (form: unknown): object =>
  only({ atoms: [{ leaf: 0 }], forms: Array.from({ length: 20 }, (_, i) => [i, form]) });
const chain = (length: number, link: (i: number) => object): object[] =>
  Array.from({ length }, (_, i) => (i === 0 ? { leaf: 0 } : link(i - 1)));
const nested = (depth: number): unknown =>
  depth === 0 ? [] : [{ c: '1', powers: [[0, 1]], exponent: nested(depth - 1) }];

describe('of a malformed certificate nothing follows', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['no traces', {}],
    ['a text', { traces: 'x' }],
    ['a list', { traces: [] }],
    ['no trace', { traces: { '': null } }],
    ['signs that are none', { traces: { x: trace() } }],
    ['very many signs', { traces: { ['+'.repeat(31)]: trace() } }],
    ['no flag', only({ gathers: 'yes' })],
    ['no atoms', only({ atoms: {} })],
    ['no forms', only({ forms: {} })],
    ...[0, 0.5, -1, '1', null, Number.NaN].map((denominator): [string, unknown] => [
      `the denominator ${denominator}`,
      only({ denominator }),
    ]),
    ...[0, 1, 3, 5, -2, 2.5, 2048, '2', Number.NaN].map((roots): [string, unknown] => [
      `roots of the degree ${roots}`,
      only({ roots }),
    ]),
    ...[
      {},
      null,
      'leaf',
      { leaf: 'length' },
      { leaf: -1 },
      { leaf: 0.5 },
      { value: 'length' },
      { log: 0 },
      { abs: 0 },
      { log: 7 },
      { abs: -1 },
      { log: 'length' },
      { sum: {} },
      { leaf: 0, value: 0 },
      { sum: [{ c: '1', powers: [[0, 1]] }] },
      { angle: [{ c: '1', powers: [[1, 1]] }] },
      { root: 0 },
    ].map((atom): [string, unknown] => [`the atom ${JSON.stringify(atom)}`, only({ atoms: [atom] })]),
    ...[
      {},
      [null],
      [{ powers: [] }],
      [{ c: 1, powers: [] }],
      [{ c: '', powers: [] }],
      [{ c: '1/0', powers: [] }],
      [{ c: '1e999999999', powers: [] }],
      [{ c: 'x', powers: [] }],
      [{ c: '1' }],
      [{ c: '1', powers: [0] }],
      [{ c: '1', powers: [[0]] }],
      [{ c: '1', powers: [[0, '1']] }],
      [{ c: '1', powers: [[1, 1]] }],
      [{ c: '1', powers: [['length', 1]] }],
      [{ c: '1', powers: [], exponent: {} }],
      nested(500),
    ].map((form): [string, unknown] => [`the form ${JSON.stringify(form).slice(0, 60)}`, everywhere(form)]),
    ['a form without a number', only({ forms: [['0', []]] })],
    ['a form that is no pair', only({ forms: [[0]] })],
    ['a long chain of sums', only({ atoms: chain(1000, (i) => ({ sum: [{ c: '1', powers: [[i, 1]] }] })) })],
    ['a long chain of sizes', only({ atoms: chain(1000, (i) => ({ abs: i })) })],
  ])('%s', (_, part) => {
    expect(isWellFormed(part)).toBe(false);
    expect(judged(part)).toBe('the certificate is malformed');
  });

  it.each<[string, unknown]>([
    ['a sum of nothing', []],
    ['no number of times', [{ c: '0', powers: [[0, 1]] }]],
    ['more often than can be counted', [{ c: '9'.repeat(400), powers: [[0, 1]] }]],
    ['a very small part', [{ c: `1/${'9'.repeat(400)}`, powers: [[0, 1]] }]],
    ...[Number.NaN, Number.POSITIVE_INFINITY, 1e307, 0.25, -1e15, 2 ** 53].map((n): [string, unknown] => [
      `to the power ${n}`,
      [{ c: '1', powers: [[0, n]] }],
    ]),
    ['as deep as may be', nested(300)],
  ])('nor of one that makes no sense: %s', (_, form) => {
    expect(judged(everywhere(form))).toEqual(expect.any(String));
  });

  it('that is as deep as may be is evaluated', () => {
    const atoms = chain(390, (i) => ({ sum: [{ c: '1', powers: [[i, 1]] }] }));
    const forms = Array.from({ length: 20 }, (_, i) => [i, [{ c: '1', powers: [[389, 1]] }]]);
    expect(isWellFormed(only({ atoms, forms }))).toBe(true);
    expect(judged(only({ atoms, forms }))).toEqual(expect.any(String));
  });

  it('that lacks a case of a sign', () => {
    for (const cases of [[], ['+'], ['-'], ['+', '-+'], ['++', '+-'], ['--', '+']])
      expect(judged({ traces: Object.fromEntries(cases.map((signs) => [signs, trace()])) })).toBe(
        'the ways to decide signs are not all that there are',
      );
  });
});
