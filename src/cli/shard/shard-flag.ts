import { BadInput } from '../bad-input';
import type { Shard } from './shard';
import { shardOfSystems } from './shard-of-systems';

/** More files than this nobody merges. */
export const mostShards = 100_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which part of a run is asked for, by `--shard i/n` or by what the system says that runs the job.
 * @throws BadInput for what is no part of anything
 */
export function shardFlag(shard: string, environment: Environment): Shard {
  if (shard === 'auto') return shardOfSystems(environment);
  const [, i = '', n = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? [];
  const [index, count] = [Number(i), Number(n)];
  if (index >= 1 && index <= count && count <= mostShards) return { index, count };
  throw new BadInput(
    'bad-flag',
    `--shard ${shard} is no part of a run.`,
    `Give i/n with i from 1 to n, such as --shard 2/8, and n at most ${mostShards}; or --shard auto.`,
  );
}
