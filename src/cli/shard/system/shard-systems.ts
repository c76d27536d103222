import { bazel } from './bazel';
import { gitlab } from './gitlab';
import { kubernetes } from './kubernetes';
import type { ShardSystem } from './shard-system';
import { slurm } from './slurm';

/** What `--shard auto` knows. */
export const shardSystems = { slurm, kubernetes, gitlab, bazel } satisfies Readonly<Record<string, ShardSystem>>;
