import { type Fraction, fractionOf } from '../../number/fraction';
import { comparison, connected, either, type Formula, not, type Real, truth } from './formula';

type Expression = string | readonly Expression[];

/**
 * The assertions of a script of SMT-LIB 2 that declares real constants, defines terms without arguments, and asserts
 * comparisons of sums, products, quotients and cases. Null for any other script.
 */
export function readScript(script: string): Formula[] | null {
  const defined = new Map<string, Real | Formula>();
  const assertions: Formula[] = [];
  for (const command of expressionsIn(script)) {
    const [name, first, , , body] = command;
    if (name === 'declare-const' && typeof first === 'string') {
      defined.set(first, { kind: 'constant', name: first });
      continue;
    }
    const read = termOf(name === 'define-fun' ? body : name === 'assert' ? first : undefined, defined);
    if (read === null) return null;
    if (name === 'define-fun' && typeof first === 'string') defined.set(first, read);
    else if (name === 'assert' && isFormula(read)) assertions.push(read);
    else return null;
  }
  return assertions;
}

/** The parenthesised expressions of a text, each as a list. */
function expressionsIn(text: string): (readonly Expression[])[] {
  const top: Expression[] = [];
  const open: Expression[][] = [top];
  for (const [token] of text.matchAll(/[()]|[^\s()]+/g)) {
    const current = open.at(-1);
    if (token === '(') {
      const list: Expression[] = [];
      current?.push(list);
      open.push(list);
    } else if (token === ')') open.pop();
    else current?.push(token);
  }
  return top.filter((expression) => typeof expression !== 'string');
}

function termOf(
  expression: Expression | undefined,
  defined: ReadonlyMap<string, Real | Formula>,
): Real | Formula | null {
  if (expression === undefined) return null;
  if (typeof expression === 'string') return defined.get(expression) ?? atomOf(expression);
  const [operator, ...rest] = expression;
  const args = rest.map((each) => termOf(each, defined));
  const reals = args.filter((arg) => arg !== null && !isFormula(arg)) as Real[];
  const formulas = args.filter((arg) => arg !== null && isFormula(arg)) as Formula[];
  if (reals.length === args.length) return ofReals(operator, reals);
  if (formulas.length === args.length) return ofFormulas(operator, formulas);
  const [condition] = formulas;
  const [then, otherwise] = reals;
  if (operator !== 'ite' || condition !== args[0] || condition === undefined) return null;
  if (then === undefined || otherwise === undefined) return null;
  if (condition.kind === 'truth') return condition.value ? then : otherwise;
  return { kind: 'cases', condition, then, otherwise };
}

function ofReals(operator: Expression | undefined, args: readonly Real[]): Real | Formula | null {
  const [a, b, ...others] = args;
  if (a === undefined) return null;
  const first: Real = a;
  switch (operator) {
    case '+':
      return { kind: 'sum', args };
    case '*':
      return { kind: 'product', args };
    case '-':
      return b === undefined
        ? negative(first)
        : { kind: 'sum', args: [first, ...args.slice(1).map((arg) => negative(arg))] };
  }
  if (b === undefined || others.length > 0) return null;
  switch (operator) {
    case '/':
      return { kind: 'quotient', numerator: first, denominator: b };
    case '<':
    case '<=':
    case '=':
      return comparison(operator, first, b);
    case '>':
      return comparison('<', b, first);
    case '>=':
      return comparison('<=', b, first);
    default:
      return null;
  }
}

const negative = (arg: Real): Real =>
  arg.kind === 'number'
    ? { kind: 'number', value: { ...arg.value, numerator: -arg.value.numerator } }
    : { kind: 'negative', arg };

function ofFormulas(operator: Expression | undefined, args: readonly Formula[]): Formula | null {
  if (operator === 'and') return connected('all', args);
  if (operator === 'or') return connected('any', args);
  const [a, b, c] = args;
  if (a === undefined) return null;
  if (operator === 'not' && args.length === 1) return not(a);
  if (b === undefined) return null;
  if (operator === '=>' && args.length === 2) return connected('any', [not(a), b]);
  if (operator === '=' && args.length === 2) return either(a, b, not(b));
  return operator === 'ite' && c !== undefined ? either(a, b, c) : null;
}

const formulaKinds: ReadonlySet<string> = new Set<Formula['kind']>(['truth', 'comparison', 'not', 'all', 'any']);

const isFormula = (term: Real | Formula): term is Formula => formulaKinds.has(term.kind);

function atomOf(text: string): Real | Formula | null {
  if (text === 'true' || text === 'false') return truth(text === 'true');
  const value: Fraction | null = /^\d+(\.\d+)?$/.test(text) ? fractionOf(text) : null;
  return value && { kind: 'number', value };
}
