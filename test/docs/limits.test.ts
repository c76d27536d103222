import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../soundness/verdict-of';

const guide = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');

/** The cells of each row: a statement, what is declared, and what comes of it. */
const rows = guide
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/^`|`$/g, '').replaceAll('\\|', '|')))
  .map(([, statement = '', declared = '', outcome = '']) => [statement, declared, outcome] as const);

describe('what cannot be said or decided yet', () => {
  it.each(rows)('%s with %s is %s', async (claim, declared, outcome) => {
    const fields = declared === '' ? {} : (parse(`{ ${declared} }`) as object);
    const checked = await check(JSON.stringify({ title: 'A row', ...fields, claim }));
    const found = checked.kind === 'checked' ? checked.result.verdict : checked.diagnostics[0]?.code;
    expect(found).toBe(outcome);
  });

  it('is a list', () => expect(rows.length).toBeGreaterThan(20));
});
