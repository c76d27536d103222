import type { Decision } from '../decide/decision';
import { undecided } from '../kernel/evidence';
import { ExpressionError } from '../language/expression-error';

/** Code that may well run, but of which it is not known what it means, decides nothing: it says so, with the place. */
export async function whereSupported(decide: () => Promise<Decision>): Promise<Decision> {
  try {
    return await decide();
  } catch (error) {
    if (!(error instanceof ExpressionError) || error.code !== 'unsupported-code') throw error;
    const { place, reason, next } = error;
    const where = place === null ? '' : `${place.file}:${place.line}:${place.column}: `;
    const evidence = undecided({ engine: 'code', summary: `${where}${reason}. ${next}` });
    return { verdict: 'undecided', deciding: evidence, evidence: [evidence] };
  }
}
