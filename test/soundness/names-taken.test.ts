import { expect, it } from 'vitest';
import { check, claimText, judged, type Statement } from './verdict-of';

/** The place and code of what is refused. */
async function refused(statement: Statement): Promise<string> {
  const checked = await check(claimText(statement));
  if (checked.kind === 'checked') return checked.result.verdict;
  const [first] = checked.diagnostics;
  return `${first?.code} ${first?.place?.file}`;
}

const x = 'real';

it('refuses an integral over a variable on which it depends by way of a definition', async () => {
  const c = { c: 'x^2' };
  expect(await refused({ claim: 'integral(c, x, 0, 1) == 1/3', given: { x }, let: c })).toBe(
    'variable-taken claim.yaml',
  );
  expect(await refused({ claim: 'integral(c, x, 0, 1) == x^2', given: { x }, let: c })).toBe(
    'variable-taken claim.yaml',
  );
  expect(await refused({ claim: 'integral(x * c, x) == 0', given: { x }, let: c })).toBe('variable-taken claim.yaml');
  expect(await refused({ claim: 'integral(c, x, 0, x) == 0', given: { x }, let: c })).toContain('variable-taken');
  const g = { 'g(u)': 'x * u' };
  expect(await refused({ claim: 'integral(g(x), x, 0, x) == 0', given: { x }, let: g })).toContain('variable-taken');
  const nested = { c: 'x^2', d: 'c + 1' };
  expect(await refused({ claim: 'integral(d, x, 0, 1) == 1', given: { x }, let: nested })).toBe(
    'variable-taken claim.yaml',
  );
});

it('and none that depends on it as its argument, at its ends, or not at all', async () => {
  const c = { 'c(u)': 'u^2', k: '3', d: 'x^2' };
  expect(await judged({ claim: 'integral(c(x), x, 0, 1) == 1/3', given: { x }, let: c })).toBe('proved');
  expect(await judged({ claim: 'integral(c(x), x, 0, x) == x^3/3', given: { x }, let: c })).toBe('proved');
  expect(await judged({ claim: 'integral(k * y, y, 0, 1) == 3/2', given: { x }, let: c })).toBe('proved');
  expect(await judged({ claim: 'integral(d * y, y, 0, 1) == x^2/2', given: { x }, let: c })).toBe('proved');
  expect(await judged({ claim: 'integral(c(x), x, 0, 1) == 1/2', given: { x }, let: c })).toBe('refuted');
});

it('refuses the names of truth values for anything else', async () => {
  expect(await refused({ claim: 'true', given: { true: 'real' } })).toMatch(/^bad-name/);
  expect(await refused({ claim: 'x == x', given: { x, false: 'real' } })).toMatch(/^bad-name/);
  expect(await refused({ claim: 'x == x', given: { x }, let: { true: '0' } })).toMatch(/^bad-name/);
  expect(await refused({ claim: 'f(x) == x', given: { x }, let: { 'f(true)': 'true' } })).toMatch(/^bad-name/);
  expect(await refused({ claim: 'x == x', given: { x }, sizes: { true: 2 } })).toMatch(/^bad-name/);
  expect(await judged({ claim: '(x == x) == true', given: { x } })).toBe('proved');
});
