import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  multiply,
  negate,
} from '../../../src/number/fraction';

type Value = Fraction | boolean;
type Expression = string | readonly Expression[];

/** Reads SMT-LIB text: nested lists of symbols. */
export function readExpressions(text: string): Expression[] {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  const stack: Expression[][] = [[]];
  for (const token of tokens) {
    if (token === '(') stack.push([]);
    else if (token === ')') {
      const done = stack.pop() as Expression[];
      (stack.at(-1) as Expression[]).push(done);
    } else (stack.at(-1) as Expression[]).push(token);
  }
  return stack[0] as Expression[];
}

/**
 * What a term of a script is worth, by the semantics of SMT-LIB and not by the code under test; a quotient by zero is
 * given an arbitrary value, as a solver may.
 */
export function termValue(script: string, constants: Readonly<Record<string, Fraction>>, term: string): Value {
  const definitions = new Map<string, Expression>();
  for (const command of readExpressions(script)) {
    if (Array.isArray(command) && command[0] === 'define-fun')
      definitions.set(command[1] as string, command[4] as Expression);
  }
  const [expression] = readExpressions(term) as [Expression];
  return value(expression);

  function value(of: Expression): Value {
    if (typeof of === 'string') {
      if (of === 'true' || of === 'false') return of === 'true';
      const constant = constants[of];
      if (constant !== undefined) return constant;
      const definition = definitions.get(of);
      return definition === undefined ? fractionOf(of) : value(definition);
    }
    const [operator, ...rest] = of as [string, ...Expression[]];
    if (operator === 'ite') return value(rest[value(rest[0] as Expression) === true ? 1 : 2] as Expression);
    const args = rest.map(value);
    const numbers = args as Fraction[];
    const [a, b] = numbers as [Fraction, Fraction];
    switch (operator) {
      case 'and':
        return args.every((each) => each === true);
      case 'or':
        return args.some((each) => each === true);
      case 'not':
        return args[0] !== true;
      case '=>':
        return args[0] !== true || args[1] === true;
      case '=':
        return typeof args[0] === 'boolean' ? args[0] === args[1] : compare(a, b) === 0;
      case '<':
        return compare(a, b) < 0;
      case '<=':
        return compare(a, b) <= 0;
      case '>':
        return compare(a, b) > 0;
      case '>=':
        return compare(a, b) >= 0;
      case '+':
        return numbers.reduce(add);
      case '*':
        return numbers.reduce(multiply);
      case '-':
        return numbers.length === 1 ? negate(a) : numbers.reduce((total, each) => add(total, negate(each)));
      case '/':
        return b.numerator === 0n ? fraction(7n, 3n) : divide(a, b);
      default:
        throw new Error(`${operator} is no operator of this fragment`);
    }
  }
}
