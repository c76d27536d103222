/** The probability with which sampling may err anywhere in a run. */
export const runAlpha = 1e-6;
