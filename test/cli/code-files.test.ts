import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/cli/check-claim';
import { codeDigests, codeTexts } from '../../src/cli/code-files';
import { loadFile } from '../../src/cli/load-file';
import { createMemories } from '../../src/number/memory';

const folder = mkdtempSync(join(tmpdir(), 'code-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'claim.yaml');
const claim = (name: string, code = 'f.py', more = '') =>
  writeFileSync(
    file,
    `title: t\nsizes: { n: 2 }\ngiven: { x: "tensor[n]" }\ncode:\n  f: { file: ${code}, name: ${name} }\nclaim: f(x) == 2 * x\n${more}`,
  );
writeFileSync(
  join(folder, 'f.py'),
  'import torch\n\n\ndef f(x):\n    return x + x\n\n\ndef g(x):\n    return torch.foo(x)\n' +
    '\n\ndef h(x):\n    return x * tensr\n\n\ndef i(x):\n    return x.view(1, 2) @ x.view(1, 2)\n\n\ndef j(x):\n    return x * (1 / 0)\n' +
    '\n\ndef two(x, y):\n    return x + y\n\n\ndef nothing(x):\n    x + 1\n',
);

const checked = () =>
  checkClaim(
    { id: 'claim', file, isOutside: false },
    { seed: '1', smallTwinWitnesses: false, showsAll: false, certifies: false, budget: 100, timeout: 60 },
    { solver: { check: async () => ({ status: 'unknown' }), version: 'stub', seconds: 0 }, memories: createMemories() },
  );

describe('a claim that speaks of code', () => {
  it('is proved, and kept with what its code says', async () => {
    claim('f');
    const outcome = await checked();
    expect(outcome).toMatchObject({ kind: 'result', result: { verdict: 'proved' } });
    expect(outcome).toMatchObject({ lasting: { code: codeDigests(readFileSync(file, 'utf8'), file) } });
    expect(codeDigests(readFileSync(file, 'utf8'), file)).toEqual([
      [join(folder, 'f.py'), expect.stringMatching(/^[0-9a-f]{64}$/)],
    ]);
    expect(codeTexts(file)).toHaveLength(1);
  });

  it.each([
    ['h', 'name-error', 'undefined', /f\.py:13:16: NameError: name 'tensr' is not defined/],
    ['i', 'runtime-error', 'undefined', /f\.py:17:12: RuntimeError: mat1 and mat2/],
    ['j', 'zero-division-error', 'undefined', /f\.py:21:16: ZeroDivisionError/],
  ])('stops at %s, and is met where it says so', async (name, code, verdict, summary) => {
    claim(name);
    expect(await checked()).toMatchObject({ kind: 'rejected', rejected: { diagnostics: [{ code }] } });
    claim(name, 'f.py', 'expect: undefined\nerratum: it stops\n');
    expect(await checked()).toMatchObject({
      kind: 'result',
      result: {
        verdict,
        met: true,
        evidence: [{ engine: 'code', scope: 'n = 2', summary: expect.stringMatching(summary) }],
      },
    });
  });

  it.each([
    ['a name that the file does not have', 'k', 'f.py', 'unknown-name'],
    ['arguments that the claim gives wrongly', 'two', 'f.py', 'type-error'],
    ['what gives nothing', 'nothing', 'f.py', 'no-value'],
  ])('is not met by what is wrong with the claim itself: %s', async (_, name, code, told) => {
    claim(name, code, 'expect: undefined\nerratum: it stops\n');
    expect(await checked()).toMatchObject({ kind: 'rejected', rejected: { diagnostics: [{ code: told }] } });
  });

  it.each(['f', 'g'])('is not met by code that comes through, or is not known: %s', async (name) => {
    claim(name, 'f.py', 'expect: undefined\nerratum: it stops\n');
    const outcome = await checked();
    expect(outcome).toMatchObject({ kind: 'result', result: { met: false } });
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
