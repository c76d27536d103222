import type { BinaryOperator, CompareOperator, Expression, Span } from '../syntax';

/** An expression without brackets around it, as operands and operators in the order in which they are written. */
export type Piece = Span & ({ readonly operand: Expression } | { readonly operator: string });

const binaryLevels: readonly (readonly BinaryOperator[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '@', '/', '//', '%'],
];

const comparing: ReadonlySet<string> = new Set<CompareOperator>([
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'in',
  'not in',
  'is',
  'is not',
]);

interface Reading {
  readonly pieces: readonly Piece[];
  next: number;
}

/** Thrown where operators and operands do not make an expression. */
export class NoExpression extends Error {
  constructor(readonly span: Span | null) {
    super('no expression');
  }
}

/** The expression that operands and operators make by Python's precedence. */
export function byPrecedence(pieces: readonly Piece[]): Expression {
  const reading: Reading = { pieces, next: 0 };
  const whole = conditional(reading);
  const left = pieces[reading.next];
  if (left !== undefined) throw new NoExpression(left);
  return whole;
}

const peek = ({ pieces, next }: Reading): string | null => {
  const piece = pieces[next];
  return piece !== undefined && 'operator' in piece ? piece.operator : null;
};

function taken(reading: Reading, operator: string): boolean {
  if (peek(reading) !== operator) return false;
  reading.next++;
  return true;
}

const between = (left: Expression, right: Expression): Span => ({ start: left.start, end: right.end });

function conditional(reading: Reading): Expression {
  const yes = either(reading);
  if (!taken(reading, 'if')) return yes;
  const condition = either(reading);
  if (!taken(reading, 'else')) throw new NoExpression(reading.pieces[reading.next] ?? null);
  const no = conditional(reading);
  return { type: 'conditional', condition, yes, no, ...between(yes, no) };
}

function either(reading: Reading): Expression {
  let left = both(reading);
  while (taken(reading, 'or')) {
    const right = both(reading);
    left = { type: 'junction', operator: 'or', left, right, ...between(left, right) };
  }
  return left;
}

function both(reading: Reading): Expression {
  let left = negation(reading);
  while (taken(reading, 'and')) {
    const right = negation(reading);
    left = { type: 'junction', operator: 'and', left, right, ...between(left, right) };
  }
  return left;
}

function negation(reading: Reading): Expression {
  const start = reading.pieces[reading.next]?.start ?? 0;
  if (!taken(reading, 'not')) return comparison(reading);
  const argument = negation(reading);
  return { type: 'unary', operator: 'not', argument, start, end: argument.end };
}

function comparison(reading: Reading): Expression {
  const first = binary(reading, 0);
  const rest: { operator: CompareOperator; right: Expression }[] = [];
  for (let operator = peek(reading); operator !== null && comparing.has(operator); operator = peek(reading)) {
    reading.next++;
    rest.push({ operator: operator as CompareOperator, right: binary(reading, 0) });
  }
  const last = rest.at(-1);
  return last === undefined ? first : { type: 'comparison', first, rest, ...between(first, last.right) };
}

function binary(reading: Reading, level: number): Expression {
  const operators = binaryLevels[level];
  if (operators === undefined) return signed(reading);
  let left = binary(reading, level + 1);
  for (;;) {
    const operator = operators.find((each) => each === peek(reading));
    if (operator === undefined) return left;
    reading.next++;
    const right = binary(reading, level + 1);
    left = { type: 'binary', operator, left, right, ...between(left, right) };
  }
}

function signed(reading: Reading): Expression {
  const start = reading.pieces[reading.next]?.start ?? 0;
  for (const operator of ['-', '+', '~'] as const) {
    if (!taken(reading, operator)) continue;
    const argument = signed(reading);
    return { type: 'unary', operator, argument, start, end: argument.end };
  }
  const base = operand(reading);
  if (!taken(reading, '**')) return base;
  const exponent = signed(reading); // binds to the right, and tighter than a sign on its left
  return { type: 'binary', operator: '**', left: base, right: exponent, ...between(base, exponent) };
}

function operand(reading: Reading): Expression {
  const piece = reading.pieces[reading.next];
  if (piece === undefined || !('operand' in piece)) throw new NoExpression(piece ?? null);
  reading.next++;
  return piece.operand;
}
