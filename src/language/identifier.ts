/** A name as the expression grammar reads it, as a pattern (for Unicode regular expressions). */
export const identifier =
  '[A-Za-z_\\u00C0-\\u02AF\\u0370-\\u03FF\\u2100-\\u214F][A-Za-z_\\u00C0-\\u02AF\\u0370-\\u03FF\\u2100-\\u214F0-9]*';
