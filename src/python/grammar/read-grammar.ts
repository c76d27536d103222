import { unsupported } from '../fault';
import type { Names } from '../syntax';
import { compileChecks } from './compile-checks';
import { requireEncoding } from './encoding';
import { expressionRules } from './expression';
import { Reading } from './reading';
import { fileOf } from './statement';
import { tokenise } from './tokenise';

/**
 * Reads a file by the whole grammar of Python 3.11, and by what its compiler asks besides, also where the code is never reached. Gives
 * what is known of the names of functions and classes, by where these begin: at the name, or at `lambda`.
 * @throws PythonFault where Python refuses the file, or another version of it may read it otherwise
 */
export function readGrammar(text: string): ReadonlyMap<number, Names> {
  try {
    requireEncoding(text);
    const tokens = tokenise(text, { start: 0, end: text.length }, false);
    return compileChecks(fileOf(new Reading(text, tokens, expressionRules)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unsupported('an expression or block that is so long or deep', 'Write several shorter ones.');
  }
}
