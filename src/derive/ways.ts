/** How steps are made, as certificates name it. */
export const ways = {
  /** By an engine, as it stands. */
  directly: 'directly',
  assumed: 'assumed',
  /** By differences that are equal. */
  rearranged: 'rearranged',
  /** By putting equals for equals. */
  replaced: 'replaced',
  /** From the line before, or from all of them; and the line before from this one. */
  forward: 'forward',
  fromAll: 'forward from all',
  backward: 'backward',
  both: 'both ways',
  /** What chains before it come to is assumed. */
  withLemmas: 'with lemmas',
  /** Of a goal: by a chain; by all chains together; by cases that their lines start from. */
  byChain: 'by chain',
  byLemmas: 'by lemmas',
  byCases: 'by cases',
  rule: 'by rule ',
} as const;
