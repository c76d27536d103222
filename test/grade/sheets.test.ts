import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { ask } from '../../src/grade/ask-sheet';
import { checkSamples } from '../../src/grade/key-check/check-samples';
import { sheetOf } from '../../src/grade/sheet';
import { sharedSolver } from '../engine/smt/solver';

const folder = new URL('../../claims/sheets/', import.meta.url);
const sheets = readdirSync(folder).map((name) => {
  const loaded = loadClaim(readFileSync(new URL(name, folder), 'utf8'), name);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return { id: `sheets/${name.replace('.yaml', '')}`, loaded: loaded.loaded, claim: loaded.loaded.claim };
});

it('are there for every question of the exam', () => {
  expect([...new Set(sheets.map(({ claim }) => claim.question))].sort()).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(sheets.flatMap(({ claim }) => claim.ask).length).toBeGreaterThanOrEqual(40);
  expect(new Set(sheets.flatMap(({ claim }) => claim.ask.map(({ kind }) => kind)))).toEqual(
    new Set(['number', 'tensor', 'formula', 'choice', 'derivation', 'set', 'values', 'interval', 'equation', 'code']),
  );
});

const asking = (kind: string) => [
  ...new Set(
    sheets.filter(({ claim }) => claim.ask.some((each) => each.kind === kind)).map(({ claim }) => claim.question),
  ),
];

it('ask for a derivation in every question of the exam, and for tensors where it is about them', () => {
  expect(asking('derivation').sort()).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(asking('tensor')).toEqual(expect.arrayContaining(['1', '2', '7']));
});

const derivations = sheets.flatMap(({ claim }) => claim.ask.filter(({ kind }) => kind === 'derivation'));

it.each(derivations)('tries a right, a slipped and a wrong derivation: $id', ({ samples }) => {
  expect(samples.right.length).toBeGreaterThanOrEqual(1);
  expect(samples.partly.length).toBeGreaterThanOrEqual(1);
  expect(samples.wrong.length).toBeGreaterThanOrEqual(2);
});

it.each(sheets)('judges its samples as it says: $id', async ({ loaded }) => {
  expect(
    await checkSamples(loaded, { seed: 'sheets', solver: await sharedSolver(), isOver: () => false }),
  ).toMatchObject({
    ok: true,
    result: { faults: [] },
  });
});

it('has names and numbers for every student', () => {
  const sheet = sheetOf(sheets);
  expect(new Set(sheet.questions.map(({ name }) => name)).size).toBe(sheet.questions.length);
  const { questions } = ask(sheet, { student: 'ada', course: 'course' });
  for (const { prompt } of questions) expect(prompt).not.toMatch(/\{\{|undefined|NaN/);
});
