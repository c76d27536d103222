import { greekLetters } from '../characters';

/** What the names of a question stand for in its text, each in the form of `plainLabel`. */
export interface Roles {
  /** Names of one letter that it uses, without those that are words as well. */
  readonly letters: ReadonlySet<string>;
  /** Names with no bracket behind them. */
  readonly bare: ReadonlySet<string>;
  /** Names that it gives a number: `when y = 6`. */
  readonly given: ReadonlySet<string>;
  /** Names that it asks for: `compute x`. */
  readonly wanted: ReadonlySet<string>;
  /** Names of which it takes something: `the gradient of L`. */
  readonly operands: ReadonlySet<string>;
  /** Letters that it writes in brackets behind a name alone: X in `E[X]`. */
  readonly inner: ReadonlySet<string>;
  /** Whether it writes a derivative in signs. */
  readonly hasDerivative: boolean;
}

const name = String.raw`\\?(\p{L}[\p{L}\p{M}\p{N}]*(?:_\{?[\p{L}\p{N}]+\}?)?)`;
const edge = String.raw`(?<![\p{L}\p{N}_])`;
const end = String.raw`(?![\p{L}\p{N}_])`;
const names = new RegExp(`${edge}${name}${end}`, 'gu');
const bareNames = new RegExp(`${edge}${name}${end}(?!\\s*[([])`, 'gu');
const givenNames = new RegExp(`${edge}${name}\\$?\\s*=\\s*\\$?(?:[-+−]?\\.?\\d|\\{\\{)`, 'gu');
const wantedNames = new RegExp(
  `(?:compute|find|calculate|determine|evaluate|derive|solve for|what(?: i|')s|berechne|bestimme)\\s+(?:(?:the )?(?:values? (?:of|for)\\s+))?\\$?${name}${end}`,
  'giu',
);
const operandNames = new RegExp(
  `(?<!values?\\s)${edge}(?:of|von)\\s+(?:the \\p{L}+\\s+)?\\$?${name}${end}(?!\\s*[([])`,
  'gu',
);
const inBrackets = /(?<=[\p{L}}])(?:\([^()]*\)|\[[^[\]]*\])/gu;
const derivative = /∂|\\partial|∇|\\nabla|\p{L}['′]|(?<!\p{L})d\p{L}?\}?\s*\/\s*d\p{L}|\{d\p{L}?\}\{d/u;

/** @param prompt of a question; drawn numbers in double braces */
export function rolesIn(prompt: string): Roles {
  const found = (pattern: RegExp): ReadonlySet<string> =>
    new Set([...prompt.matchAll(pattern)].map(([, each = '']) => plain(each)));
  const letters = lettersAmong(found(names));
  const outside = new Set([...prompt.replace(inBrackets, ' ').matchAll(names)].map(([, each = '']) => plain(each)));
  return {
    letters,
    inner: new Set([...letters].filter((each) => !outside.has(each))),
    bare: found(bareNames),
    given: found(givenNames),
    wanted: onlySymbols(found(wantedNames)),
    operands: onlySymbols(found(operandNames)),
    hasDerivative: derivative.test(prompt),
  };
}

const lettersAmong = (found: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...found].filter((each) => /^\p{L}$/u.test(each) && !/^[aAI]$/.test(each)));

const onlySymbols = (found: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...found].filter((each) => /^(?:\p{L}\d*|\p{Lu}{2,3}|Var|Cov|Pr)$/u.test(each) && !/^[aAI]$/.test(each)));

function plain(written: string): string {
  const [, base = written, index = ''] = /^([A-Za-z]+)(.*)$/s.exec(written) ?? [];
  return `${greekLetters.get(base) ?? base}${index.replace(/[_{}]/g, '')}`;
}
