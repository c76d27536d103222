/** A formula as the oracle reads it, by a grammar of its own. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly callee: string; readonly args: readonly Formula[] }
  | { readonly kind: 'index'; readonly of: Formula; readonly args: readonly Formula[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly of: Formula }
  | { readonly kind: 'prime'; readonly of: Formula }
  | { readonly kind: 'choice'; readonly test: Formula; readonly then: Formula; readonly otherwise: Formula }
  | { readonly kind: 'list'; readonly items: readonly Formula[] }
  /** `a:b` or `a:step:b`; null for an open end. */
  | {
      readonly kind: 'range';
      readonly from: Formula | null;
      readonly step: Formula | null;
      readonly to: Formula | null;
    };

/** The oracle cannot judge this: it says so, and nothing is counted for or against. */
export class Unjudged extends Error {
  override readonly name = 'Unjudged';
}

const token = /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z_]\w*)|(==|!=|<=|>=|[-+*/^<>()[\],?:']))/y;
const relations = ['==', '!=', '<', '<=', '>', '>='];

/** Reads a formula; anything beyond the oracle's grammar is Unjudged. */
export function readFormula(text: string): Formula {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (): string => tokens[at++] ?? fail('it ends too early');
  const accept = (wanted: string): boolean => {
    if (peek() !== wanted) return false;
    at++;
    return true;
  };
  const require = (wanted: string): void => {
    if (!accept(wanted)) fail(`${wanted} is missing`);
  };

  const chain = (operators: readonly string[], next: () => Formula) => (): Formula => {
    let left = next();
    for (let operator = peek(); operator !== undefined && operators.includes(operator); operator = peek()) {
      at++;
      left = { kind: 'binary', operator, left, right: next() };
    }
    return left;
  };

  function choice(): Formula {
    const test = disjunction();
    if (!accept('?')) return test;
    const then = choice();
    require(':');
    return { kind: 'choice', test, then, otherwise: choice() };
  }
  const comparison = (): Formula => {
    const left = sum();
    const operator = peek();
    if (operator === undefined || !relations.includes(operator)) return left;
    at++;
    const right = sum();
    if (relations.includes(peek() ?? '')) fail('comparisons in a row');
    return { kind: 'binary', operator, left, right };
  };
  const negation = (): Formula => (accept('not') ? { kind: 'unary', operator: 'not', of: negation() } : comparison());
  const conjunction = chain(['and'], negation);
  const disjunction = chain(['or'], conjunction);
  const factor = (): Formula => {
    if (accept('-')) return { kind: 'unary', operator: '-', of: factor() };
    return accept('+') ? factor() : power();
  };
  const product = chain(['*', '/'], factor);
  const sum = chain(['+', '-'], product);
  function power(): Formula {
    const base = postfix();
    return accept('^') ? { kind: 'binary', operator: '^', left: base, right: factor() } : base;
  }
  function postfix(): Formula {
    let of = atom();
    for (;;) {
      if (accept("'")) of = { kind: 'prime', of };
      else if (accept('[')) of = { kind: 'index', of, args: items(']', range) };
      else return of;
    }
  }
  function items(end: string, item: () => Formula): Formula[] {
    const args: Formula[] = [];
    if (accept(end)) return args;
    do args.push(item());
    while (accept(','));
    require(end);
    return args;
  }
  function range(): Formula {
    const part = (): Formula | null => ([',', ']', ')', ':'].includes(peek() ?? '') ? null : choice());
    const from = part();
    if (!accept(':')) return from ?? fail('an index is missing');
    const second = part();
    return accept(':')
      ? { kind: 'range', from, step: second, to: part() }
      : { kind: 'range', from, step: null, to: second };
  }
  function atom(): Formula {
    const text = take();
    if (text === '(') {
      const inner = choice();
      require(')');
      return inner;
    }
    if (text === '[') return { kind: 'list', items: items(']', choice) };
    if (/^[\d.]/.test(text)) return { kind: 'number', value: Number(text) };
    if (!/^[A-Za-z_]/.test(text)) return fail(`${text} is unexpected`);
    return accept('(') ? { kind: 'call', callee: text, args: items(')', range) } : { kind: 'name', name: text };
  }
  const read = choice();
  if (at < tokens.length) fail(`${peek()} is unexpected`);
  return read;

  function fail(reason: string): never {
    throw new Unjudged(`${reason}: ${text}`);
  }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const found = token.exec(text);
    if (found === null) throw new Unjudged(`a sign the oracle does not read: ${text}`);
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return tokens;
}
