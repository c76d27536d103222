/** One of the parts into which a run is split: the first is 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export const shardText = ({ index, count }: Shard): string => `${index}/${count}`;
