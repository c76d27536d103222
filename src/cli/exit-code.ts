/**
 * What the process says when it ends; the last two are what shells say of programs that a signal ended: by hand, or because nobody reads
 * what is written.
 */
export const exitCode = { met: 0, unmet: 1, badInput: 2, fault: 3, interrupted: 130, unread: 141 } as const;
