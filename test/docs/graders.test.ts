import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gradingSystemNames } from '../../src/cli/harness/grading-system-names';
import { packs } from '../../src/cli/pack/packs';

const guide = readFileSync(new URL('../../docs/graders.md', import.meta.url), 'utf8');

it('says of every pack what it makes', () => {
  const rows = gradingSystemNames.map((name) => `| \`${name}\` | ${packs[name].gives} |`);
  const table = guide.slice(0, guide.indexOf('## Gradescope'));
  expect(table.split('\n').filter((line) => /^\| `[a-z]/.test(line))).toEqual(rows);
});
