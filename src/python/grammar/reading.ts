import { PythonFault } from '../fault';
import { syntaxError } from '../read/tree';
import type { Branch } from './branch';
import type { Token } from './token';

/** The words of a file while they are read; the rules of the grammar ask for one another through it. */
export class Reading {
  private at = 0;

  constructor(
    readonly text: string,
    private readonly tokens: readonly Token[],
    readonly rules: Rules,
  ) {}

  get next(): Token {
    return this.tokens[this.at] as Token;
  }

  /** The word behind the next one. */
  get afterNext(): Token {
    return this.tokens[Math.min(this.at + 1, this.tokens.length - 1)] as Token;
  }

  /** The word that was taken last. */
  get last(): Token {
    return this.tokens[Math.max(0, this.at - 1)] as Token;
  }

  take(): Token {
    const token = this.next;
    if (token.type !== 'end') this.at++;
    return token;
  }

  /** Whether the next word is this sign or reserved word. */
  is(...texts: readonly string[]): boolean {
    const { type, text } = this.next;
    return (type === 'operator' || type === 'keyword') && texts.includes(text);
  }

  /** Whether the next word is one of this type. */
  begins(type: Token['type']): boolean {
    return this.next.type === type;
  }

  /** Takes a sign or reserved word if it is the next word. */
  taken(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  /** @throws PythonFault where another word stands there */
  expect(text: string): Token {
    if (this.is(text)) return this.take();
    return text === ':' ? syntaxError(this.next, "expected ':'", 'Write a colon here.') : this.refuse();
  }

  /** @throws PythonFault where no name stands there */
  name(): Token {
    return this.next.type === 'name' ? this.take() : this.refuse();
  }

  refuse(): never {
    return syntaxError(this.next);
  }

  /** What a rule reads; null, and nothing is taken, where it reads nothing here. */
  attempt<T>(rule: () => T): T | null {
    const before = this.at;
    try {
      return rule();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.at = before;
      return null;
    }
  }
}

/** Rules that others need which they need themselves. */
export interface Rules {
  /** `expression` of Python's grammar. */
  expression(r: Reading): Branch;
  /** `disjunction`: no condition and no lambda. */
  disjunction(r: Reading): Branch;
  /** `bitwise_or` */
  bitwise(r: Reading): Branch;
  /** `atom` with its attributes, calls and indices. */
  primary(r: Reading): Branch;
}

const isRefusal = (error: unknown): boolean => error instanceof PythonFault && error.kind === 'error';
