import { expect, it } from 'vitest';
import { solverProcess } from '../../../src/cli/solver/solver-process';
import { checkInPool } from '../../../src/cli/worker/claim-pool';

const workerFile = new URL('./faulty-claim-worker.js', import.meta.url);

async function outcomes(
  ids: readonly string[],
  jobs: number,
  timeout: number,
  file = workerFile,
): Promise<readonly unknown[]> {
  let done = 0;
  const onDone = () => {
    done++;
  };
  const claims = ids.map((id) => ({ id, file: id, isOutside: false }));
  const pool = { jobs, onDone, solver: solverProcess(), workerFile: file, megabytes: 64 };
  const options = { seed: '1', budget: 100, timeout, smallTwinWitnesses: false, showsAll: false, certifies: false };
  const all = await checkInPool(claims, options, pool);
  expect(done).toBe(ids.length);
  return all;
}

const rejected = (id: string) => ({ kind: 'rejected', rejected: { id, diagnostics: [] } });
const fault = (id: string, message: unknown) => ({ kind: 'fault', fault: { id, file: id, message } });

it.each([1, 3])('loses only the claim that crashes or hangs, with %i jobs', async (jobs) => {
  const ids = ['a', 'throws', 'b', 'exits', 'c', 'hangs', 'd', 'hangs-early', 'e'];
  expect(await outcomes(ids, jobs, 0.2)).toEqual([
    rejected('a'),
    fault('throws', 'Error: out of order'),
    rejected('b'),
    fault('exits', 'The check ended with code 7.'),
    rejected('c'),
    {
      kind: 'result',
      result: expect.objectContaining({
        id: 'hangs',
        verdict: 'undecided',
        met: false,
        evidence: [
          expect.objectContaining({ summary: expect.stringContaining('The clock ended the check after 0.2 s') }),
        ],
        twins: [expect.objectContaining({ title: 'a twin', verdict: 'undecided', met: false, evidence: [] })],
      }),
    },
    rejected('d'),
    fault('hangs-early', 'The file was not read within 0.2 s.'),
    rejected('e'),
  ]);
});

it('loses only the claim that devours all memory', async () => {
  const found = await outcomes(['a', 'devours', 'b'], 1, 20);
  expect(found).toEqual([rejected('a'), fault('devours', expect.stringMatching(/memory/i)), rejected('b')]);
});

it('says of every claim that no worker can be started', async () => {
  const found = await outcomes(['a', 'b', 'c'], 2, 20, new URL('./no-such-worker.js', import.meta.url));
  expect(found).toEqual(['a', 'b', 'c'].map((id) => fault(id, expect.stringMatching(/no-such-worker/))));
});

it('checks nothing where there is nothing', async () => {
  expect(await outcomes([], 2, 20)).toEqual([]);
});
