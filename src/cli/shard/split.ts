/**
 * To which of some shards, from 0, each item goes, by their costs: the most expensive first, each to the shard that has least to do so far, of
 * several the first. What it gives depends on the costs alone, so that every shard finds the same.
 */
export function split(costs: readonly number[], shards: number): number[] {
  const loads = new Float64Array(Math.max(1, Math.min(shards, costs.length)));
  const owners: number[] = costs.map(() => 0);
  const order = costs.map((_, i) => i).sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || a - b);
  for (const i of order) {
    let least = 0;
    for (let shard = 1; shard < loads.length; shard++)
      if ((loads[shard] as number) < (loads[least] as number)) least = shard;
    owners[i] = least;
    loads[least] = (loads[least] as number) + (costs[i] ?? 0);
  }
  return owners;
}
