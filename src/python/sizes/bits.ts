/**
 * What a value may depend on: sizes, and numbers that the code itself names; whether it may be a row of values to choose from,
 * whether it may be as long as such a number, whether it may be a difference that is 0 at some size, whether it may be 0 on
 * one side of something, and whether it is made of what the code is called with. As many numbers are added up as there are, so that what is added up depends on a size.
 */
export const bits = { size: 1, number: 2, row: 4, length: 8, difference: 16, side: 32, data: 64 } as const;

/** Whether a value may depend on how a size compares with a number. */
export const isMixed = (own: number): boolean => (own & 3) === 3;
