/** A run that is split over a cluster. */
export interface ClusterRun {
  readonly shards: number;
  /** How many are worked on at once. */
  readonly nodes: number;
  /** Cores of each. */
  readonly cpus: number;
  /** The folder of the run, as it was named, and in full. */
  readonly folder: string;
  readonly fullFolder: string;
  /** Where commands run, in full. */
  readonly workingFolder: string;
  /** The program on this machine: words. */
  readonly program: readonly string[];
  /** What each shard is told, but for which it is, and what whoever merges is told. */
  readonly shardArguments: readonly string[];
  readonly mergeArguments: readonly string[];
  /** The image of containers, and the volume on which they find everything. */
  readonly image: string | null;
  readonly volume: string | null;
}

/** What a scheduler is given. */
export interface ClusterFiles {
  /** Their texts, by their names in the folder of the run. */
  readonly files: Readonly<Record<string, string>>;
  /** How the run is started. */
  readonly start: string;
}

/** Parts lie in this folder of the folder of the run, and no file beside them matches the pattern. */
export const partsFolder = 'parts';
export const partsPattern = 'part-*[0-9].jsonl';
