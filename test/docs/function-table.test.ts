import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtins } from '../../src/language/library/table';

const guide = readFileSync(new URL('../../docs/claim-files.md', import.meta.url), 'utf8');
const cell = (text: string): string => text.replaceAll('|', '\\|');

it('lists every built-in function in the guide, as the program describes it', () => {
  const rows = [...builtins.values()].map(({ signature, summary }) => `| \`${cell(signature)}\` | ${cell(summary)} |`);
  const section = guide.slice(guide.indexOf('## Functions'));
  const written = section.split('\n').filter((line) => line.startsWith('| `'));
  expect(written).toEqual(rows);
});

it('describes each function under the name by which it is called', () => {
  for (const [name, { signature }] of builtins) expect(signature).toContain(`${name}(`);
});
