import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkClaim } from '../../src/cli/check-claim';
import { createMemories } from '../../src/number/memory';

const folder = mkdtempSync(join(tmpdir(), 'flipped-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'claim.yaml');

async function verdictOf(left: string, right: string): Promise<string> {
  const source = (name: string, body: string) => ({
    name,
    source: `import torch\n\n\ndef ${name}(x):\n    return ${body}\n`,
  });
  const claim = {
    title: 't',
    sizes: { m: 'any', n: 'any' },
    given: { x: 'tensor[m, n]' },
    code: { f: source('f', left), g: source('g', right) },
    claim: 'f(x) == g(x)',
  };
  writeFileSync(file, JSON.stringify(claim));
  const outcome = await checkClaim(
    { id: 'claim', file, isOutside: false },
    { seed: '1', smallTwinWitnesses: false, showsAll: false, certifies: false, budget: 100, timeout: 60 },
    { solver: { check: async () => ({ status: 'unknown' }), version: 'stub', seconds: 0 }, memories: createMemories() },
  );
  if (outcome.kind !== 'result') throw new Error(JSON.stringify(outcome));
  return outcome.result.verdict;
}

it.each([
  ['x.flip(0)', 'x.flip(0) + 0', 'proved'],
  ['x.flip(1).flip(1)', 'x', 'proved'],
  ['x.flip(1).softmax(1).flip(1)', 'x.softmax(1)', 'proved'],
  ['x.flip(0, 1).sum(0)', 'x.flip(1).sum(0)', 'proved'],
  ['x.flip(0)', 'x', 'refuted'],
  ['x.flip(0)', 'x.flip(1)', 'refuted'],
  // What meets its own reversal is read at given sizes alone: no size makes it an error.
  ['x + x.flip(0)', 'x.flip(0) + x', 'undecided'],
  ['x + x.flip(0)', '2 * x', 'refuted'],
])('a flip along any number of elements is along an axis of its own: %s and %s are %s', async (f, g, verdict) => {
  expect(await verdictOf(f, g)).toBe(verdict);
});
