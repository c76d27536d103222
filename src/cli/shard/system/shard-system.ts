/** How a system tells its jobs which of how many each of them is: names of variables. */
export interface ShardSystem {
  /** What it is, in messages. */
  readonly called: string;
  /** Set in a job that is one of several, and in no other. */
  readonly index: string;
  readonly count: string;
  /** The index of the first job: a number, or the variable that holds it. */
  readonly first: number | string;
  /** By how much indices differ, where that is not always 1. */
  readonly step?: string;
  /** Names a file that is touched by a job that heeds the others: by it the system knows that it may split. */
  readonly statusFile?: string;
  /** What to do where the count is not there. */
  readonly next?: string;
}
