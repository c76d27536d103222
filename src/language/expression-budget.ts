/** What an expression may cost, before anything is done with it. */
export const expressionBudget = { characters: 10_000, nodes: 2_500, depth: 500, brackets: 100, digits: 200 } as const;
