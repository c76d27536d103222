import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadFile } from '../../src/cli/load-file';
import { verifyClaim } from '../../src/run/verify-claim';
import { torchNames } from '../../src/torch/library';

const guide = readFileSync(new URL('../../docs/code.md', import.meta.url), 'utf8');

it('shows a claim that is as it says', async () => {
  const block = (language: string): string =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? expect.unreachable();
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  try {
    writeFileSync(join(folder, 'norm.py'), block('python'));
    writeFileSync(join(folder, 'norm.yaml'), block('yaml'));
    const load = await loadFile({ file: join(folder, 'norm.yaml') });
    if (!load.ok) return expect(load.diagnostics).toEqual([]);
    const checked = await verifyClaim('norm', load.loaded, { seed: '1', isOver: () => false });
    expect(checked.ok && [checked.result.verdict, checked.result.everySize, checked.result.met]).toEqual([
      'proved',
      true,
      true,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('lists every function and layer that is known', () => {
  const table = guide.slice(guide.indexOf('| topic | names |'));
  const listed = [...table.matchAll(/`(\w+)`(?= [`|])/g)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...torchNames()].sort());
});
