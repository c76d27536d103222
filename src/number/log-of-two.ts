/*
 * ln 2 = log2High + log2Low up to 2^-85. log2High has 32 significant bits, so an integer below 2^21 times
 * it is exact (the split of fdlibm's e_log.c).
 */
export const log2High = 0.6931471803691238;
export const log2Low = 1.9082149292705877e-10;
