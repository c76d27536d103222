/** A bug to plant: a text that occurs once in a file, and what to write instead. */
export interface PlantedBug {
  readonly name: string;
  readonly find: string;
  readonly replace: string;
  /** Why no test can notice it: the program means the same. */
  readonly equivalent?: string;
}

/** Bugs of one part of the program by file under src, with the tests that stand nearest to it. */
export interface Plantation {
  readonly part: string;
  readonly tests: readonly string[];
  readonly bugs: Readonly<Record<string, readonly PlantedBug[]>>;
}
