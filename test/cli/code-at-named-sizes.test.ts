import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkClaim } from '../../src/cli/check-claim';
import { createMemories } from '../../src/number/memory';

const folder = mkdtempSync(join(tmpdir(), 'named-sizes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'claim.yaml');

async function resultOf(sizes: string, first: string) {
  const mean = 'sum(x[i] for i in range(len(x))) / len(x)';
  writeFileSync(join(folder, 'f.py'), `import torch\n\n\ndef f(x):\n    ${first}\n    return x - ${mean}\n`);
  const code = 'code:\n  f: { file: f.py, name: f }\n';
  writeFileSync(file, `title: t\nsizes: ${sizes}\ngiven: { x: "tensor[n]" }\n${code}claim: f(x) == x - mean(x, n)\n`);
  const outcome = await checkClaim(
    { id: 'claim', file, isOutside: false },
    { seed: '1', smallTwinWitnesses: false, showsAll: false, certifies: false, budget: 100, timeout: 60 },
    { solver: { check: async () => ({ status: 'unknown' }), version: 'stub', seconds: 0 }, memories: createMemories() },
  );
  if (outcome.kind !== 'result') throw new Error(outcome.kind);
  return outcome.result;
}

const both = '[{ n: 3 }, { n: any }]';

it.each([
  [both, 'if x.shape[0] == 17: return x', 'refuted'],
  [both, 'if len(x) > 40: return x', 'refuted'],
  [both, 'if len(x) % 23 == 22: return x', 'refuted'],
  // A loop over a dimension is read at given sizes alone.
  [both, 'pass', 'undecided'],
  ['[{ n: 1 }, { n: 3 }]', 'pass', 'proved'],
  // Of other sizes the claim says nothing.
  ['{ n: 3 }', 'if x.shape[0] == 17: return x', 'proved'],
])('looks at a claim about code beside the numbers that the code names: %s, %s', async (sizes, first, verdict) => {
  expect((await resultOf(sizes, first)).verdict).toBe(verdict);
});
