/** Where CI is set, tests with a long form take it: more seeds, more draws, more hostile answers. */
export const isThorough = process.env.CI === 'true';

/** So many runs of a law where CI is set, and a third of them elsewhere. */
export const runs = (many: number): number => (isThorough ? many : Math.ceil(many / 3));
