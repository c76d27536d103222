import { expect } from 'vitest';
import { rememberingSolver } from '../../src/engine/smt/remembering-solver';
import { realSolver } from '../engine/smt/solver';
import { checkCorpus } from './check-corpus';
import { asRecorded, readRecord, recorded, type Seed } from './record';

/** Milliseconds for all claims, on a busy machine too. */
export const timeout = 600_000;

/** Checks all claims for a seed; whatever is not as recorded is shown. A change that is meant is recorded by `npm run golden`. */
export async function expectAsRecorded(seed: Seed): Promise<void> {
  const solver = rememberingSolver(await realSolver());
  const found = asRecorded(await checkCorpus(new URL('../../claims/', import.meta.url), seed, solver));
  const record = recorded(readRecord(new URL('record/', import.meta.url)), seed);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(record));
}
