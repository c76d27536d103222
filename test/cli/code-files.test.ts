import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/cli/check-claim';
import { codeTexts } from '../../src/cli/code-files';
import { loadFile } from '../../src/cli/load-file';
import { createMemories } from '../../src/number/memory';

const folder = mkdtempSync(join(tmpdir(), 'code-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'claim.yaml');
const claim = (name: string, code = 'f.py') =>
  writeFileSync(
    file,
    `title: t\nsizes: { n: 2 }\ngiven: { x: "tensor[n]" }\ncode:\n  f: { file: ${code}, name: ${name} }\nclaim: f(x) == 2 * x\n`,
  );
writeFileSync(
  join(folder, 'f.py'),
  'import torch\n\n\ndef f(x):\n    return x + x\n\n\ndef g(x):\n    return torch.foo(x)\n',
);

const checked = () =>
  checkClaim(
    { id: 'claim', file, isOutside: false },
    { seed: '1', smallTwinWitnesses: false, showsAll: false, certifies: false, budget: 100, timeout: 60 },
    { solver: { check: async () => ({ status: 'unknown' }), version: 'stub', seconds: 0 }, memories: createMemories() },
  );

describe('a claim that speaks of code', () => {
  it('is proved, and kept by nobody who does not know what the code says', async () => {
    claim('f');
    const outcome = await checked();
    expect(outcome).toMatchObject({ kind: 'result', result: { verdict: 'proved' } });
    expect(outcome).not.toHaveProperty('lasting');
    expect(codeTexts(file)).toHaveLength(1);
  });

  it('is undecided where the code has no meaning here, with its line', async () => {
    claim('g');
    const outcome = await checked();
    expect(outcome).toMatchObject({ kind: 'result', result: { verdict: 'undecided' } });
    expect(outcome.kind === 'result' && outcome.result.evidence[0]?.summary).toMatch(
      /f\.py:9:12: torch\.foo is not supported/,
    );
  });

  it.each([
    ['none.py', 'no-such-file'],
    ['../outside.py', 'no-such-file'],
    ['../../../../../../etc/hostname', 'foreign-code'],
  ])('has files beside it: %s', async (code, expected) => {
    claim('f', code);
    const load = await loadFile({ file });
    expect(!load.ok && load.diagnostics.map((each) => [each.code, each.place?.line])).toEqual([[expected, 5]]);
  });
});
