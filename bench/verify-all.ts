import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Figure } from './benchmark';
import { measureProcess, measureTime } from './measure-process';
import { program } from './program';

const rounds = 5;

/** Engines that need neither a solver nor instances. */
const exact: readonly string[] = ['enumeration', 'identity', 'search'];

interface Told {
  readonly claims: readonly { readonly id: string; readonly evidence: readonly { readonly engine: string }[] }[];
}

/** The corpus, and the part of it that is decided by identities, enumeration and search alone. */
export const verifyAll: Benchmark = {
  name: 'the whole corpus',
  measure: async () => {
    const { claims }: Told = JSON.parse(
      execFileSync(process.execPath, [program, 'all', '--json', '--seed', '1', '--no-cache'], {
        encoding: 'utf8',
        maxBuffer: 1e9,
      }),
    );
    // Sheets judge the sample answers to their questions besides.
    const identities = claims.filter(
      ({ id, evidence }) => !id.startsWith('sheets/') && evidence.every(({ engine }) => exact.includes(engine)),
    );
    return [
      ...(await measured(
        `${identities.length} identities`,
        identities.map(({ id }) => id),
        2,
      )),
      ...(await measured(`all ${claims.length} claims`, ['all'], 4)),
      await measuredAgain(claims.length),
    ];
  },
};

/** Fastest of several runs with different seeds; the most memory of any. */
async function measured(name: string, ids: readonly string[], seconds: number): Promise<Figure[]> {
  let [time, memory, nothing] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    nothing = Math.min(nothing, await measureTime(['-e', '0']));
    const { milliseconds, megabytes } = await measureProcess([program, ...ids, '--seed', String(round), '--no-cache']);
    time = Math.min(time, milliseconds);
    memory = Math.max(memory, megabytes);
  }
  const baseline = { name: 'node -e 0', value: nothing / 1000 };
  return [
    { name: `${name}, wall time`, value: time / 1000, unit: 's', baseline, limit: { of: 'value', at: seconds } },
    { name: `${name}, memory`, value: memory, unit: 'MB', baseline: null, limit: { of: 'value', at: 300 } },
  ];
}

/** The fastest answer from what an earlier run found. */
async function measuredAgain(claims: number): Promise<Figure> {
  const kept = mkdtempSync(join(tmpdir(), 'kept-'));
  const again = [program, 'all', '--cache', kept];
  await measureTime(again);
  let [time, nothing] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 3 * rounds; round++) {
    nothing = Math.min(nothing, await measureTime(['-e', '0']));
    time = Math.min(time, await measureTime(again));
  }
  rmSync(kept, { recursive: true });
  const baseline = { name: 'node -e 0', value: nothing };
  return { name: `all ${claims} claims, once more`, value: time, unit: 'ms', baseline, limit: { of: 'ratio', at: 5 } };
}
