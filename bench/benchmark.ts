/** One figure of a benchmark, next to what it is compared with in the same run. */
export interface Figure {
  readonly name: string;
  /** Null where it was not measured. */
  readonly value: number | null;
  readonly unit: 'ns' | 'ms' | 's' | 'MB' | '/s' | '%' | 'samples' | 'claims' | 'lines' | '×';
  readonly baseline: { readonly name: string; readonly value: number } | null;
  /** What else there is to say, such as why there is no baseline. */
  readonly note?: string;
  /** What the figure, or its ratio to the baseline, should stay below; for a rate, what it should reach. */
  readonly limit: { readonly of: 'value' | 'ratio'; readonly at: number } | null;
}

/** What is measured: figures that belong together, from one run. */
export interface Benchmark {
  readonly name: string;
  readonly measure: () => Promise<readonly Figure[]>;
}
