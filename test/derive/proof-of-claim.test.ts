import { beforeAll, expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import type { Solver } from '../../src/engine/smt/solver';
import { type Verified, verifyClaim } from '../../src/run/verify-claim';
import { realSolver } from '../engine/smt/solver';

let solver: Solver;
beforeAll(async () => {
  solver = await realSolver();
});

async function verified(text: string): Promise<Extract<Verified, { ok: true }>['result']> {
  const load = loadClaim(text, 'claim.yaml');
  if (!load.ok) throw new Error(load.diagnostics.map(({ reason }) => reason).join('\n'));
  const outcome = await verifyClaim('claim', load.loaded, { seed: '1', isOver: () => false, solver });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ reason }) => reason).join('\n'));
  return outcome.result;
}

const head = `
title: Numbers and their squares
given: { x: real, y: real }
claim: x * y <= (x^2 + y^2) / 2
`;
const proof = `
proof:
  - x * y
  - "== (x^2 + y^2) / 2 - (x - y)^2 / 2"
  - "<= (x^2 + y^2) / 2"
`;

it('a claim with a proof carries the derivation, and may rest on it', async () => {
  const result = await verified(head + proof);
  expect(result).toMatchObject({ verdict: 'proved', engine: 'derivation', met: true });
  expect(result.derivation).toMatchObject({ accepted: true, firstBad: null });
  expect(result.evidence.find(({ engine }) => engine === 'derivation')?.summary).toBe(
    '2 lines, each checked against the one before: identity, smt',
  );
});

it('a true claim with a broken proof is proved, but not met', async () => {
  const broken = proof.replace('- (x - y)^2 / 2', '- (x - y)^2');
  const result = await verified(head + broken);
  expect(result).toMatchObject({ verdict: 'proved', engine: 'smt', met: false });
  expect(result.derivation).toMatchObject({ accepted: false, firstBad: 1 });
  expect(result.evidence.find(({ engine }) => engine === 'derivation')).toMatchObject({ verdict: 'undecided' });
});

it('a proof of something else is no proof', async () => {
  const other = '\nproof: [x^2, "== x * x"]\n';
  const result = await verified(head + other);
  expect(result).toMatchObject({ verdict: 'proved', engine: 'smt', met: false });
  expect(result.derivation?.goals[0]?.reached).toBe('directly');
});

it('twins of the proof must be refused at their line, and by a fault that is shown', async () => {
  const twins = (lines: readonly string[]): string =>
    `twins:\n${lines.map((line) => `  - { title: t, ${line} }`).join('\n')}\n`;
  const result = await verified(
    head +
      proof +
      twins([
        'line: { 2: "== (x^2 + y^2) / 2 - (x - y)^2" }',
        'line: { 3: "<= (x^2 + y^2) / 3" }',
        'line: { 3: "<= x^2 + y^2" }',
        'given: { y: "real > 0" }, line: { 2: "== (x^2 + y^2) / 2 + (x - y)^2 / 2" }',
        'let: { z: x }, claim: "1 <= 0", line: { 3: "<= (x^2 + y^2) / 3" }',
      ]),
  );
  expect(result.twins.map(({ verdict, met }) => [verdict, met])).toEqual([
    ['refuted', true],
    ['refuted', true],
    ['undecided', false],
    ['refuted', true],
    ['refuted', true],
  ]);
  expect(result.met).toBe(false);
  expect(result.twins[0]?.evidence[0]?.witness).not.toBeNull();
});

it('a proof of a conjunction may leave parts to the engines, not all', async () => {
  const both = head.replace('claim: x', 'claim:\n  - x^2 >= 0\n  - x');
  expect(await verified(both + proof)).toMatchObject({
    met: true,
    derivation: { goals: [{ reached: 'directly' }, { reached: 'chain' }] },
  });
});

it.each([
  ['line: { 4: "== x" }', 'twins[0].line.4 is no line of the proof.'],
  ['line: { 2: "== x", 3: "== y" }', 'twins[0].line must replace one line.'],
  ['line: { two: "== x" }', 'two is not the number of a line.'],
])('%s: %s', (twin, reason) => {
  const load = loadClaim(`${head}${proof}twins: [{ title: t, ${twin} }]\n`, 'claim.yaml');
  expect(load.ok ? [] : load.diagnostics.map((each) => each.reason)).toEqual([reason]);
});
