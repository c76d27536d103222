import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runReporterNames, runReporters } from '../../src/report/run/reporters';

const guide = readFileSync(new URL('../../docs/claim-files.md', import.meta.url), 'utf8');

it('says of every form of checked claims what it gives', async () => {
  const rows = await Promise.all(
    runReporterNames.map(async (name) => `| \`${name}\` | ${(await runReporters[name]()).gives} |`),
  );
  const section = guide.slice(guide.indexOf('## What is written'), guide.indexOf('## Functions'));
  expect(section.split('\n').filter((line) => /^\| `[a-z]/.test(line))).toEqual(rows);
});
