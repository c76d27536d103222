import { expect, it } from 'vitest';
import { diagnosticJson, diagnosticText } from '../../src/report/diagnostic';
import { run, surface, uncoloured } from './fixtures';

const [rejected] = run.rejected;
const [diagnostic] = rejected?.diagnostics ?? [];
if (diagnostic === undefined) throw new Error('no diagnostic');

it('marks the place beneath the line', () => {
  expect(`\n${uncoloured(diagnosticText(diagnostic, surface(80)))}`).toMatchInlineSnapshot(`
    "
    error[unknown-name] claims/bad/file.yaml:4:8
      4 | claim: summ(x) == 1
        |        ^^^^
      There is no function summ.
      Did you mean sum?"
  `);
});

it('cuts a long line around the place, and shows no control characters', () => {
  const excerpt = `${'a'.repeat(300)}\t\u001bbad${'c'.repeat(300)}`;
  const place = { file: 'a.yaml', line: 1234, column: 303, length: 3, excerpt };
  const text = uncoloured(diagnosticText({ ...diagnostic, place }, surface(50)));
  expect(`\n${text}`).toMatchInlineSnapshot(`
    "
    error[unknown-name] a.yaml:1234:303
      1234 | aaaaaaaaaaa  badcccccccccccccccccccccccc
           |              ^^^
      There is no function summ.
      Did you mean sum?"
  `);
});

it('keeps carets within the line that is shown', () => {
  const place = { file: 'a.yaml', line: 1, column: 1, length: 500, excerpt: 'b'.repeat(500) };
  const lines = uncoloured(diagnosticText({ ...diagnostic, place }, surface(50))).split('\n');
  expect(lines[2]?.length).toBe(lines[1]?.length);
});

it('does without a place', () => {
  expect(uncoloured(diagnosticText({ ...diagnostic, place: null }, surface(80)))).toBe(
    'error[unknown-name]\n  There is no function summ.\n  Did you mean sum?',
  );
});

it('is data too', () => {
  expect(JSON.stringify(diagnosticJson(diagnostic))).toBe(
    '{"code":"unknown-name","file":"claims/bad/file.yaml","line":4,"column":8,"length":4,' +
      '"reason":"There is no function summ.","next":"Did you mean sum?"}',
  );
  expect(diagnosticJson({ ...diagnostic, place: null })).toMatchObject({ file: null, line: null });
});
