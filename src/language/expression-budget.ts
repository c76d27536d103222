/** What an expression may cost, before anything is done with it. */
export const expressionBudget = { characters: 10_000, nodes: 2_500, depth: 500, brackets: 100, digits: 200 } as const;

/** How many parts one text of a claim may have when sums and definitions are written out. */
export const compilationSteps = 100_000;
