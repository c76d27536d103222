import { describe, expect, it } from 'vitest';
import { ask, ClaimError, equal, grade, verify } from '../../src/index';

const claim = JSON.stringify({ title: 't', claim: '1 == 1' });
const sheet = JSON.stringify({
  title: 't',
  given: { x: 'real' },
  claim: '2 * x == x + x',
  ask: [
    {
      id: 'q',
      kind: 'formula',
      prompt: 'Simplify.',
      answer: '2 * x',
      variables: ['x'],
      samples: { right: ['x + x'], wrong: ['x'] },
    },
  ],
});

/** What a program without types may call. */
type Call = (...values: unknown[]) => unknown;
const [anyVerify, anyEqual, anyAsk] = [verify, equal, ask] as unknown as readonly [Call, Call, Call];
const anyGrade = async (...values: unknown[]): Promise<unknown[]> => {
  const found: unknown[] = [];
  for await (const graded of (grade as unknown as (...of: unknown[]) => AsyncIterable<unknown>)(...values))
    found.push(graded);
  return found;
};

describe('an argument that is none of its kind is a ClaimError with what to give', () => {
  it.each<[string, () => unknown]>([
    ['text', () => anyVerify()],
    ['text', () => anyVerify(3)],
    ['text', () => anyVerify({ text: claim })],
    ['options', () => anyVerify(claim, null)],
    ['options', () => anyVerify(claim, 'seed')],
    ['options', () => anyVerify(claim, [])],
    ['id', () => anyVerify(claim, { id: 3 })],
    ['seed', () => anyVerify(claim, { seed: 3 })],
    ['seed', () => anyVerify(claim, { seed: null })],
    ['budget', () => anyVerify(claim, { budget: '500' })],
    ['budget', () => anyVerify(claim, { budget: Number.NaN })],
    ['budget', () => anyVerify(claim, { budget: 0 })],
    ['timeout', () => anyVerify(claim, { timeout: -1 })],
    ['timeout', () => anyVerify(claim, { timeout: Number.POSITIVE_INFINITY })],
    ['options', () => anyEqual({ a: '1', b: '1' }, null)],
    ['budget', () => anyEqual({ a: '1', b: '1' }, { budget: -1 })],
    ['sheet', () => anyAsk(undefined, { student: 's' })],
    ['sheet', () => anyAsk({}, { student: 's' })],
    ['sheet', () => anyAsk([{ id: 'a' }], { student: 's' })],
    ['sheet', () => anyAsk([null], { student: 's' })],
    ['student', () => anyAsk(sheet)],
    ['student', () => anyAsk(sheet, {})],
    ['student', () => anyAsk(sheet, { student: ' ' })],
    ['student', () => anyAsk(sheet, { student: 3 })],
    ['course', () => anyAsk(sheet, { student: 's', course: 4 })],
    ['submissions', () => anyGrade(sheet)],
    ['submissions', () => anyGrade(sheet, 'abc')],
    ['submissions', () => anyGrade(sheet, { student: 's', answers: {} })],
    ['options', () => anyGrade(sheet, [], null)],
    ['jobs', () => anyGrade(sheet, [], { jobs: 0 })],
    ['jobs', () => anyGrade(sheet, [], { jobs: 1.5 })],
  ])('%s: %s', async (name, call) => {
    const error: unknown = await Promise.resolve()
      .then(call)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ClaimError);
    const [diagnostic] = (error as ClaimError).diagnostics;
    expect(diagnostic).toMatchObject({ code: 'bad-argument', place: null });
    expect(diagnostic?.reason).toMatch(new RegExp(`^${name} (is missing|cannot be .*)\\.$`));
    expect(diagnostic?.next).toMatch(/^Give .*\.$/);
  });
});

describe('what is wrong with a question of equality is its diagnostic', () => {
  it.each<[unknown, string]>([
    [undefined, 'bad-query'],
    [null, 'bad-query'],
    ['x == x', 'bad-query'],
    [[], 'bad-query'],
    [{ a: 'x' }, 'bad-query'],
    [{ a: 1, b: 1, given: [] }, 'bad-query'],
    [{ a: '1', b: '1', given: [3] }, 'bad-query'],
    [{ a: '1', b: '1', given: null }, 'bad-query'],
    [{ a: '1', b: '1', given: { x: 3 } }, 'bad-query'],
    [{ a: '1', b: '1', given: ['x'] }, 'declaration'],
    [{ a: '1', b: '1', given: { '2x': 'real' } }, 'declaration'],
    [{ a: 'x', b: 'x' }, 'unknown-name'],
    [{ a: '', b: '', given: [] }, 'empty-expression'],
  ])('%j => %s', async (query, code) => {
    expect(await anyEqual(query)).toMatchObject({
      verdict: 'invalid',
      diagnostics: [{ code, next: expect.any(String) }],
    });
  });

  it.each<[unknown]>([[['x: real']], [{ x: 'real' }], ['x: real']])('declarations may be %j', async (given) => {
    expect(await anyEqual({ a: 'x + x', b: '2 * x', given })).toMatchObject({ verdict: 'equal' });
    expect(await anyEqual({ a: 'x + x', b: 'x', given })).toMatchObject({ verdict: 'not equal' });
  });
});

it('what is left out, or undefined, is as usual', async () => {
  const options = { seed: undefined, budget: undefined, timeout: undefined, id: undefined };
  expect(await anyVerify(claim, options)).toMatchObject({ verdict: 'proved', id: 'claim' });
  expect(anyAsk(sheet, { student: 's', course: undefined })).toMatchObject({ student: 's', course: 'course' });
});
