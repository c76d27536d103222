export const positiveMasses = (names: readonly string[]): string[] =>
  names.map((name) => `${name} is positive and has mass 1`);
