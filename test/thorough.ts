/** Where CI is set, tests with a long form take it: more seeds, more draws, more hostile answers. */
export const isThorough = process.env.CI === 'true';
