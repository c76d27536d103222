import type { ShardSystem } from './shard-system';

/** A Job with `completionMode: Indexed`, which does not tell its pods how many completions there are. */
export const kubernetes: ShardSystem = {
  called: 'an indexed job of Kubernetes',
  index: 'JOB_COMPLETION_INDEX',
  count: 'CLAIMCHECK_SHARDS',
  first: 0,
  next: 'Set CLAIMCHECK_SHARDS in the manifest to what `completions` says.',
};
