import { expect, it } from 'vitest';
import type { RunTerms } from '../../../src/cli/cache/open-run-cache';
import type { VerdictCache } from '../../../src/cli/cache/verdict-cache';
import { createSession } from '../../../src/cli/watch/session';
import type { ClaimOutcome } from '../../../src/run/result';
import { proved } from '../../report/fixtures';

const terms: RunTerms = { seed: null, budget: 500, showsAll: false, alpha: 0.01 };
const a = { id: proved.id, file: 'a.yaml', isOutside: false };
const lasting: ClaimOutcome = { kind: 'result', result: proved, lasting: { seed: '0x1', isSampled: false } };
const fleeting: ClaimOutcome = { kind: 'result', result: proved };
const cached: ClaimOutcome = { ...lasting, result: { ...proved, cached: { seed: '0x1' } } };

it('knows what came of a text, with its seed, also where that does not last', async () => {
  const session = createSession();
  await session.cacheOn(terms, null).keep(a, 'text', lasting);
  expect(session.checked()).toEqual([a.id]);
  const next = session.cacheOn(terms, null);
  expect(session.checked()).toEqual([]);
  expect(next.find(a, 'text')).toEqual(cached);
  expect(next.find(a, 'other')).toBeNull();
  expect(next.find({ ...a, file: 'b.yaml' }, 'text')).toBeNull();
  await next.keep(a, 'text', fleeting);
  expect(session.cacheOn(terms, null).find(a, 'text')).toEqual(fleeting);
});

it('takes what samples or the clock had a say in for the same allowed error alone', async () => {
  const session = createSession();
  const others = { ...terms, alpha: 0.02 };
  await session.cacheOn(terms, null).keep(a, 'text', lasting);
  expect(session.cacheOn(others, null).find(a, 'text')).toEqual(cached);
  await session.cacheOn(terms, null).keep(a, 'text', fleeting);
  expect(session.cacheOn(others, null).find(a, 'text')).toBeNull();
});

it('checks again what is forgotten, once', async () => {
  const session = createSession();
  await session.cacheOn(terms, null).keep(a, 'text', lasting);
  for (const ids of [[a.id], undefined]) {
    session.forget(ids);
    const round = session.cacheOn(terms, null);
    expect(round.find(a, 'text')).toBeNull();
    await round.keep(a, 'text', lasting);
    expect(session.cacheOn(terms, null).find(a, 'text')).not.toBeNull();
  }
});

it('asks what was kept before, and hands on what is new', async () => {
  const kept: ClaimOutcome[] = [];
  const before: VerdictCache = { find: () => cached, keep: async (_, __, outcome) => void kept.push(outcome) };
  const session = createSession();
  const round = session.cacheOn(terms, before);
  expect(round.find(a, 'text')).toEqual(cached);
  await round.keep(a, 'text', fleeting);
  expect(kept).toEqual([fleeting]);
  session.forget();
  expect(session.cacheOn(terms, before).find(a, 'text')).toBeNull();
});
