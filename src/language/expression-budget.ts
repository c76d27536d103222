/** What an expression may cost, before anything is done with it. */
export const expressionBudget = { characters: 20_000, nodes: 10_000, depth: 500, brackets: 100, digits: 200 } as const;
