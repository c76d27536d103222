import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/decide/problem';
import { strategies } from '../../src/decide/strategy';
import { byEngines } from '../../src/derive/by-engines';
import { checkChains } from '../../src/derive/check-chains';
import { readChains } from '../../src/derive/read/read-chains';
import type { Replay } from '../../src/derive/replay/answers';
import { replayDerivation } from '../../src/derive/replay/replay-derivation';
import type { ByDerivation, ByStep } from '../../src/kernel/certificate';
import { establish } from '../../src/kernel/establish';
import { type ClaimParts, claimBody, context } from '../claim-problem';

interface Parts extends ClaimParts {
  readonly lines: readonly string[];
}

const replay: Replay = (certificate, propositions) => {
  const found = establish(certificate, propositions, { seed: 'again', spend: () => {}, allowVacuous: true });
  return typeof found === 'string' ? null : found;
};

const derivation = async ({ lines, ...parts }: Parts) => {
  const problem = problemOf(claimBody(parts));
  return checkChains(readChains(lines, 'lines'), problem, {
    ...context,
    strategy: strategies.believed,
    provers: byEngines,
  });
};

/** Checked, written down as text, read again, and established again from a claim that is compiled anew. */
const again = async ({ lines, ...parts }: Parts, certificate: ByDerivation) => {
  const chains = readChains(lines, 'lines');
  return replayDerivation(chains, problemOf(claimBody(parts)), JSON.parse(JSON.stringify(certificate)), replay);
};

const certificateOf = async (parts: Parts): Promise<ByDerivation> => {
  const { theorem, accepted } = await derivation(parts);
  if (theorem?.certificate?.by !== 'derivation') throw new Error(`no certificate: ${accepted}, ${theorem?.oracles}`);
  return theorem.certificate;
};

const square: Parts = {
  given: { x: 'real', y: 'real' },
  lines: ['(x + y)^2', '== x^2 + 2*x*y + y^2', '== x*(x + 2*y) + y^2'],
  claim: '(x + y)^2 - y^2 == x^2 + 2*x*y',
};
const linear: Parts = {
  given: { p: 'density on R', q: 'density on R', a: 'real', x: 'real' },
  lines: ['integral(a * p(x) + q(x), x)', '== a * integral(p(x), x) + integral(q(x), x) by linearity', '== a + 1'],
  claim: 'integral(a * p(x) + q(x), x) == a + 1',
};
const bits: Parts = {
  given: { x: '{0, 1}', y: '{0, 1}' },
  lines: ['x * y', '<= x', '== x^2', '<= 1'],
  claim: ['x * y <= 1', 'x == x^2'],
};
const statements: Parts = {
  given: { x: 'real', y: 'real' },
  assume: ['x * y == 1'],
  lines: ['x * y == 1', '<=> 1 - x*y == 0', '=> 0 == x*y - 1'],
  claim: '0 == x*y - 1',
};
const several: Parts = {
  given: { n: 'integer in 0..3', x: 'real' },
  lines: ['n^2 >= n', 'x * (n + 1)', '== x * n + x by identity', 'n * (n - 1) >= 0'],
  claim: ['n^2 >= n', 'x * n + x == (n + 1) * x'],
};
const sized: Parts = {
  given: { u: 'tensor[n]', v: 'tensor[n]' },
  sizes: [{ n: 1 }, { n: 3 }],
  lines: ['sum((u + v)^2, n)', '== sum(u^2, n) + 2 * sum(u * v, n) + sum(v^2, n)'],
  claim: 'sum((u + v)^2, n) == sum(u^2, n) + 2 * sum(u * v, n) + sum(v^2, n)',
};
const arrow: Parts = {
  given: { x: 'real', y: 'real' },
  lines: ['x * y == 1', '<=> 1 - x*y == 0', '<=> 0 == x*y - 1'],
  claim: 'x * y == 1 <=> 0 == x*y - 1',
};
const cases: Parts = {
  given: { x: '{0, 1}', y: '{0, 1}' },
  lines: ['x == 0', '=> x * y <= x', 'x == 1', '=> x * y <= x'],
  claim: 'x * y <= x',
};
const multiples: Parts = {
  given: { x: 'real', y: 'real', p: 'real > 0' },
  assume: ['p*x + p*y == 2*p'],
  lines: ['p*x + p*y == 2*p', '=> x + y == 2', '=> x == 2 - y'],
  claim: 'x == 2 - y',
};
const equals: Parts = {
  given: { x: 'real', y: 'real', z: 'real' },
  assume: ['x == y + z'],
  lines: ['x == y + z', '=> exp(x) == exp(y) * exp(z)'],
  claim: 'exp(x) == exp(y) * exp(z)',
};
const all = { multiples, equals, arrow, cases, square, linear, bits, statements, several, sized };

describe('the certificate of a derivation', () => {
  it.each(Object.entries(all))('gives its theorem again: %s', async (_, parts) => {
    const { theorem } = await derivation(parts);
    const found = await again(parts, await certificateOf(parts));
    expect(found?.oracles).toEqual([]);
    expect(found?.conditions).toEqual([]);
    expect(new Set(found?.hypotheses)).toEqual(new Set(theorem?.hypotheses));
    const texts = found?.propositions.map((each) => each.statements.map(({ text }) => text));
    expect(texts).toEqual(theorem?.propositions.map((each) => each.statements.map(({ text }) => text)));
  });

  it('names the rule, the line and the way', async () => {
    const { lines, goals } = await certificateOf(linear);
    expect(lines.map((step) => step?.way)).toEqual([undefined, 'by rule linearity', 'directly']);
    expect(goals.map(({ way, index }) => [way, index])).toEqual([['by chain', 0]]);
  });

  it('is none where a line rests on somebody’s word, or the derivation is not accepted', async () => {
    const { theorem } = await derivation({
      given: { x: 'real', y: 'real' },
      assume: ['x > y'],
      lines: ['(x^2 - y^2) / (x - y)', '== x + y'],
      claim: '(x^2 - y^2) / (x - y) == x + y',
    });
    expect(theorem?.oracles).toEqual(['where the sides have values']);
    expect(theorem?.certificate).toBeNull();
    expect((await derivation({ ...square, lines: ['(x + y)^2', '== x^2 + y^2'] })).theorem).toBeNull();
  });

  const edits: readonly (readonly [string, Parts, (certificate: ByDerivation) => ByDerivation])[] = [
    ['a line less', square, ({ lines, ...rest }) => ({ ...rest, lines: lines.slice(0, 2) })],
    ['no goal', square, (certificate) => ({ ...certificate, goals: [] })],
    [
      'another chain for a goal',
      several,
      (own) => ({ ...own, goals: own.goals.map((goal) => ({ ...goal, index: 2 })) }),
    ],
    ['a rule that does not apply', square, (own) => inLine(own, 1, { way: 'by rule jensen', answers: [] })],
    ['nothing for what was replaced', equals, (own) => inLine(own, 1, { answers: [] })],
    [
      'what was not shown of it',
      equals,
      (own) => inLine(own, 1, { answers: [{ by: 'step', way: 'replaced', index: 0, answers: [null, null] }] }),
    ],
    ['a rule that there is not', square, (own) => inLine(own, 1, { way: 'by rule magic' })],
    ['another way of a rule', linear, (own) => inLine(own, 1, { index: 9 })],
    ['a rule without what it asks for', linear, (own) => inLine(own, 1, { answers: [] })],
    ['a way that there is not', square, (own) => inLine(own, 1, { way: 'somehow' })],
    ['an answer of another kind', square, (own) => inLine(own, 1, { answers: [{ by: 'evaluation' }] })],
    ['no answer', bits, (own) => inLine(own, 1, { answers: [] })],
    ['a line that is said to be assumed', bits, (own) => inLine(own, 1, { way: 'assumed', answers: [] })],
    ['one of two directions', statements, (own) => inLine(own, 1, { way: 'both ways', answers: [] })],
    [
      'itself',
      statements,
      (own) => ({ ...own, lines: own.lines.map((line) => line && { ...line, way: 'rearranged', answers: [own] }) }),
    ],
  ];

  it.each(edits)('gives nothing with %s', async (_, parts, edit) => {
    const certificate = await certificateOf(parts);
    expect(await again(parts, edit(certificate))).toBeNull();
  });

  it('gives nothing of other lines, or of another claim', async () => {
    const certificate = await certificateOf(square);
    expect(
      await again({ ...square, lines: ['(x + y)^2', '== x^2 + y^2', '== x*(x + 2*y) + y^2'] }, certificate),
    ).toBeNull();
    expect(await again({ ...square, claim: '(x + y)^2 == x^2 + y^2' }, certificate)).toBeNull();
    const strict = { ...bits, lines: ['x * y', '< x', '== x^2', '<= 1'] };
    expect(await again(strict, await certificateOf(bits))).toBeNull();
    const unassumed = { ...statements, assume: [] };
    expect(await again(unassumed, await certificateOf(statements))).toBeNull();
  });

  it('gives nothing where a distribution need not exist', async () => {
    const drawn = (s: string): Parts => ({
      given: { s, X: '~ normal(0, s)' },
      lines: ['E(2 * X)', '== 2 * E(X)', '== 0'],
      claim: 'E(2 * X) == 0',
    });
    const certificate = await certificateOf(drawn('real > 0'));
    expect(await again(drawn('real > 0'), certificate)).not.toBeNull();
    expect(await again(drawn('real'), certificate)).toBeNull();
  });
});

function inLine(certificate: ByDerivation, index: number, changed: Partial<ByStep>): ByDerivation {
  const lines = certificate.lines.map((line, i) => (i === index && line !== null ? { ...line, ...changed } : line));
  return { ...certificate, lines };
}
