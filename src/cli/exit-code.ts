/** What the process says when it ends. */
export const exitCode = { met: 0, unmet: 1, badInput: 2, fault: 3, interrupted: 130 } as const;
