import { expect, it } from 'vitest';
import { runJson } from '../../src/report/run/json';
import { runReport } from '../../src/report/run/run-report';
import type { RunResult } from '../../src/run/result';
import { proved, run } from './fixtures';

const written = (shown: RunResult): string => runJson(runReport(shown));
const document = JSON.parse(written(run));

it('has the keys of a run and of a claim in a fixed order', () => {
  expect(Object.keys(document)).toEqual(['seed', 'claims', 'rejected', 'faults', 'findings', 'summary']);
  expect(Object.keys(document.claims[0])).toEqual([
    ...['id', 'place', 'title', 'question', 'expect', 'verdict', 'met', 'engine', 'scope'],
    ...['everySize', 'tolerance', 'errorBound', 'hypotheses', 'witness', 'evidence', 'twins', 'seconds'],
  ]);
  expect(Object.keys(document.claims[2].twins[0])).toEqual(['title', 'place', 'verdict', 'met']);
  expect(Object.keys(document.summary)).toEqual([
    'claims',
    'proved',
    'withoutOracle',
    'everySize',
    'met',
    'unmet',
    'rejected',
    'faults',
    'seconds',
  ]);
});

it('does not depend on the order in which results were put together', () => {
  const turned = Object.fromEntries(Object.entries(proved).reverse()) as unknown as typeof proved;
  expect(written({ ...run, claims: [turned] })).toBe(written({ ...run, claims: [proved] }));
});

it('counts seconds in whole milliseconds, and keeps the rest as it is', () => {
  expect(document.claims[2].seconds).toBe(0.123);
  expect(document.summary.seconds).toBe(13.746);
  expect(document.claims[0].title).toBe('One\nis \u001b[31mtwo');
  expect(document.claims[0].witness).toEqual(JSON.parse(JSON.stringify(run.claims[0]?.witness)));
  expect(document.claims[0].place).toEqual({ file: 'claims/a/b.yaml', line: 3, column: 8, length: 6 });
  expect(document.rejected[0].diagnostics[0].line).toBe(4);
  expect(document.faults).toEqual([{ id: 'crash', file: 'claims/crash.yaml', message: 'boom' }]);
});
