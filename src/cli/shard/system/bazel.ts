import type { ShardSystem } from './shard-system';

/** A test with `shard_count = 8`. */
export const bazel: ShardSystem = {
  called: 'a sharded test of Bazel',
  index: 'TEST_SHARD_INDEX',
  count: 'TEST_TOTAL_SHARDS',
  first: 0,
  statusFile: 'TEST_SHARD_STATUS_FILE',
};
