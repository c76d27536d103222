import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/cli/check-claim';
import { createMemories } from '../../src/number/memory';

const folder = mkdtempSync(join(tmpdir(), 'random-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'claim.yaml');
writeFileSync(
  join(folder, 'f.py'),
  'import torch\nimport torch.nn.functional as F\n\n\ndef drop(x, p):\n    return F.dropout(x, p)\n\n\ndef twice(x, p):\n    return F.dropout(x, p) - F.dropout(x, p)\n\n\ndef once(x, p):\n    y = F.dropout(x, p)\n    return y - y\n\n\ndef noise(x, p):\n    return x + p * torch.randn_like(x)\n\n\ndef uniform(x, p):\n    return x + p * torch.rand(1)\n',
);

async function verdictOf(claim: string, name = 'drop') {
  const code = `code:\n  f: { file: f.py, name: ${name}, with: { p: p } }\nlet:\n  z: f(x)\n`;
  writeFileSync(
    file,
    `title: t\nsizes: { n: 1 }\ngiven: { x: "tensor[n]", p: "real in (0, 1)" }\n${code}claim: ${claim}\n`,
  );
  const outcome = await checkClaim(
    { id: 'claim', file, isOutside: false },
    { seed: '1', smallTwinWitnesses: false, showsAll: false, certifies: false, budget: 100, timeout: 60 },
    { solver: { check: async () => ({ status: 'unknown' }), version: 'stub', seconds: 0 }, memories: createMemories() },
  );
  return outcome.kind === 'result' ? outcome.result.verdict : outcome.kind;
}

describe('what a call draws', () => {
  it.each([
    ['E(f(x)) == x', 'drop', 'proved'],
    ['Var(f(x)) == x^2 * p / (1 - p)', 'drop', 'proved'],
    ['Var(f(x)) == x^2 * (1 - p) / p', 'drop', 'refuted'],
    // Two calls draw twice, a name once.
    ['Var(f(x) - f(x)) == 2 * x^2 * p / (1 - p)', 'drop', 'proved'],
    ['Var(f(x) - f(x)) == 0', 'drop', 'refuted'],
    ['Var(z - z) == 0', 'drop', 'proved'],
    ['E(z * z) == x^2 / (1 - p)', 'drop', 'proved'],
    ['E(f(x) * f(x)) == x^2', 'drop', 'proved'],
    ['E(z * z) == x^2', 'drop', 'refuted'],
    // So do two calls within the code.
    ['Var(f(x)) == 2 * x^2 * p / (1 - p)', 'twice', 'proved'],
    ['E(f(x)) == 0', 'once', 'proved'],
    ['E(f(x)) == x', 'noise', 'proved'],
    ['Var(f(x)) == p^2', 'noise', 'proved'],
    ['E(f(x)) == x + p / 2', 'uniform', 'proved'],
    ['Var(f(x)) == p^2', 'uniform', 'refuted'],
  ])('%s of %s is %s', async (claim, name, verdict) => {
    expect(await verdictOf(claim, name)).toBe(verdict);
  });

  it('is no value outside of an expectation', async () => {
    expect(await verdictOf('f(x) == x')).toBe('rejected');
  });
});
