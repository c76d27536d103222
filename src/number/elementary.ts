/** What the values of functions are computed with: doubles, directed rounding, and enclosures. */
export * from './directed-rounding';
export * from './enclosure';
export * from './error-function';
export * from './error-function-bounds';
export * from './exponential-bounds';
export * from './increasing';
export * from './interval-arithmetic';
export * from './interval-circular';
export * from './logarithm-bounds';
export * from './normal-quantile';
