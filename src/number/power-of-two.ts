const lowest = -1074;
const highest = 1023;

const table = new Float64Array(highest - lowest + 1);
table[0] = Number.MIN_VALUE;
for (let i = 1; i < table.length; i++) table[i] = 2 * (table[i - 1] as number);

/** 2^exponent, exact, for an integer −1074 ≤ exponent ≤ 1023. */
export const powerOfTwo = (exponent: number): number => table[exponent - lowest] as number;
