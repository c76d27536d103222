import type { Engine } from '../../src/engine/engine';
import type { Evidence } from '../../src/kernel/evidence';
import { type ClaimParts, claimProblem } from '../claim-problem';

interface Case extends ClaimParts {
  readonly truth: boolean;
}

const xy = { x: 'real', y: 'real' };

/** Claims whose truth is beyond doubt, each true one next to a false neighbour. */
export const contractCases: readonly Case[] = [
  { truth: true, claim: ['(x + y)^2 == x^2 + 2*x*y + y^2'], given: xy },
  { truth: false, claim: ['(x + y)^2 == x^2 + x*y + y^2'], given: xy },
  { truth: true, claim: ['exp(x + y) == exp(x) * exp(y)'], given: xy },
  { truth: false, claim: ['exp(x * y) == exp(x) * exp(y)'], given: xy },
  { truth: true, claim: ['sqrt(x^2) == abs(x)'], given: xy },
  { truth: false, claim: ['sqrt(x^2) == x'], given: xy },
  { truth: true, claim: ['relu(x) - relu(-x) == x'], given: xy },
  { truth: false, claim: ['relu(x) + relu(-x) == x'], given: xy },
  { truth: true, claim: ['x + y == y + x', 'x - x == 0'], given: xy },
  { truth: false, claim: ['x + y == y + x', 'x - y == 0'], given: xy },
  { truth: true, claim: ['x^2 >= 0'], given: xy },
  { truth: false, claim: ['x^2 > 0'], given: xy },
  { truth: true, claim: ['max(x, y) >= x'], given: xy },
  { truth: false, claim: ['max(x, y) <= x'], given: xy },
  { truth: true, claim: ['b^2 == b'], given: { b: '{0, 1}' } },
  { truth: false, claim: ['b^2 == b'], given: { b: '{0, 1, 2}' } },
  {
    truth: true,
    claim: ['b*log(q) + (1 - b)*log(1 - q) == log(q^b * (1 - q)^(1 - b))'],
    given: { b: '{0, 1}', q: 'real in (0, 1)' },
  },
  { truth: false, claim: ['b*log(q) == log(q^b * (1 - q)^(1 - b))'], given: { b: '{0, 1}', q: 'real in (0, 1)' } },
  { truth: true, claim: ['sum(softmax(v, n), n) == 1'], given: { v: 'tensor[n]' }, sizes: [{ n: 1 }, { n: 3 }] },
  { truth: false, claim: ['sum(softmax(v, n), n) == n'], given: { v: 'tensor[n]' }, sizes: [{ n: 1 }, { n: 3 }] },
  { truth: true, claim: ['f(x + y) == f(y + x)'], given: { ...xy, f: 'function' } },
  { truth: false, claim: ['f(x + y) == f(x) + f(y)'], given: { ...xy, f: 'function' } },
  { truth: true, claim: ['inverse(f, f(x)) == x'], given: { ...xy, f: 'bijection on R' } },
  { truth: false, claim: ['f(f(x)) == x'], given: { ...xy, f: 'bijection on R' } },
  { truth: true, claim: ['E((m + s*Z)^2) == m^2 + s^2'], given: { Z: '~ normal(0, 1)', m: 'real', s: 'real > 0' } },
  { truth: false, claim: ['E((m + s*Z)^2) == m^2 + s'], given: { Z: '~ normal(0, 1)', m: 'real', s: 'real > 0' } },
  {
    truth: true,
    claim: ['TV(p, q) == 1 - integral(min(p(x), q(x)), x)'],
    given: { p: 'density on R', q: 'density on R' },
  },
  {
    truth: false,
    claim: ['TV(p, q) == 2 - integral(min(p(x), q(x)), x)'],
    given: { p: 'density on R', q: 'density on R' },
  },
  { truth: true, claim: ['x == 1'], given: { x: 'real' }, assume: ['x == 1'] },
  { truth: false, claim: ['x == 1'], given: { x: 'real' }, assume: ['x >= 1'] },
];

/** What an engine said that it must not say, in words; nothing if it kept the contract. */
export async function violations(engine: Engine): Promise<string[]> {
  const found: string[] = [];
  for (const parts of contractCases) {
    const name = [parts.claim].flat().join(' and ');
    const ask = () => engine.decide(claimProblem(parts), { seed: 'contract', deadline: () => false });
    const evidence = await ask();
    if (evidence === null) continue;
    if (!parts.truth && ['proved', 'certified', 'supported'].includes(evidence.verdict))
      found.push(`${evidence.verdict} what is false: ${name}`);
    if (parts.truth && evidence.verdict === 'refuted') found.push(`refuted what is true: ${name}`);
    found.push(...formViolations(evidence, name));
    if (JSON.stringify(await ask()) !== JSON.stringify(evidence)) found.push(`said two things with one seed: ${name}`);
    const late = await engine.decide(claimProblem(parts), { seed: 'contract', deadline: () => true });
    if (late !== null && late.verdict === 'refuted' && parts.truth)
      found.push(`refuted what is true when out of time: ${name}`);
  }
  return found;
}

function formViolations(evidence: Evidence, name: string): string[] {
  const found: string[] = [];
  if (evidence.verdict === 'refuted' && evidence.witness === null) found.push(`refuted without a witness: ${name}`);
  if (
    evidence.verdict === 'proved' &&
    evidence.errorBound !== null &&
    !(evidence.errorBound >= 0 && evidence.errorBound <= 2 ** -64)
  )
    found.push(`proved with an error of ${evidence.errorBound}: ${name}`);
  if (evidence.summary === '' || evidence.scope === '') found.push(`without a summary or scope: ${name}`);
  return found;
}
