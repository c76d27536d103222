import type { ShardSystem } from './shard-system';

/** A job with `parallel: 8`. */
export const gitlab: ShardSystem = {
  called: 'a parallel job of GitLab',
  index: 'CI_NODE_INDEX',
  count: 'CI_NODE_TOTAL',
  first: 1,
};
