const letter = '[A-Za-z_\\u00C0-\\u02AF\\u0370-\\u03FF\\u2100-\\u214F]';
const name = `${letter}(?:${letter}|\\d)*'*`;

/** A name as the expression grammar reads it; primes are allowed, for second names of one size. */
export const namePattern = new RegExp(`^${name}$`);

/** What may stand on the left of a definition: `name` or `name(a, b)`. */
export const definitionPattern = new RegExp(`^${name}(?:\\(\\s*${name}(?:\\s*,\\s*${name})*\\s*\\))?$`);
