import { unsupported } from '../fault';
import type { Names } from '../syntax';
import { compileChecks } from './compile-checks';
import { requireEncoding } from './encoding';
import { expressionRules } from './expression';
import { future } from './future';
import { Reading } from './reading';
import { fileOf } from './statement';
import { tokenise } from './tokenise';

/** What is known of a file before it is executed. */
export interface Compiled {
  /** Of functions and classes, by where these begin: at the name, or at `lambda`. */
  readonly names: ReadonlyMap<number, Names>;
  /** Whether annotations are left as they are written: `from __future__ import annotations`. */
  readonly keepsAnnotations: boolean;
}

/**
 * Reads a file by the whole grammar of Python 3.11, and by what its compiler asks besides, also where the code is never reached.
 * @throws PythonFault where Python refuses the file, or another version of it may read it otherwise
 */
export function readGrammar(text: string): Compiled {
  try {
    requireEncoding(text);
    const tokens = tokenise(text, { start: 0, end: text.length }, false);
    const file = fileOf(new Reading(text, tokens, expressionRules));
    return { names: compileChecks(file), keepsAnnotations: future(file).has('annotations') };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unsupported('an expression or block that is so long or deep', 'Write several shorter ones.');
  }
}
