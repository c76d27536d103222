/** What a claim file may cost to read. */
export const fileBudget = { characters: 64 * 1024, depth: 32, brackets: 200 } as const;
