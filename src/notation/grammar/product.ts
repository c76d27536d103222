import type { MathNode } from '../../language/math-node';
import { written } from '../written';
import { rankOf } from './rank';
import { call, inBrackets, operator, type Reading, refuse, token } from './reading';

const byElement = (at: Reading, left: MathNode, right: MathNode): MathNode =>
  operator(at, '*', 'multiply', [left, right], true);

/** @throws ExpressionError for `(A + 1) v`, of a matrix A: 1 may be added to each element, or be the identity */
function requireNoIdentity(at: Reading, ...sides: readonly MathNode[]): void {
  for (const side of sides) {
    const node = side.type === 'ParenthesisNode' ? side.content : side;
    if (node.type !== 'OperatorNode' || !/^(?:add|subtract)$/.test(node.fn)) continue;
    const ranks = node.args.map((arg) => rankOf(arg, at.names));
    if (!ranks.includes(2) || !ranks.includes(0)) continue;
    const reason = 'A number beside a matrix may be added to each element, or stand for that many times the identity.';
    refuse('two-readings', reason, 'Write the product out: A @ v + v, or A @ v + sum(v).', side);
  }
}

const matrixProduct = (at: Reading, left: MathNode, right: MathNode): MathNode =>
  call(at, { text: 'matmul', start: left.start, end: right.end }, [left, right], right.end);

/**
 * Two factors side by side: that of matrices, and of a matrix and a vector, is their matrix product, and `x^T y` that of a row and a
 * column; anything times a number is multiplied by it.
 * @throws ExpressionError for two vectors, which may be multiplied element by element or as in `x^T y`
 */
export function product(at: Reading, left: MathNode, right: MathNode): MathNode {
  const [a, b] = [left, right].map((side) => rankOf(side, at.names)) as [number | null, number | null];
  if (a === null || b === null || a === 0 || b === 0) return byElement(at, left, right);
  requireNoIdentity(at, left, right);
  const [row, other] = [rowOf(at, left), rowOf(at, right)];
  if (other !== null) return refuseColumn(left, right);
  if (a === 1 && b === 1 && row === null && isSummed(at, left)) return byElement(at, left, right);
  if (a > 2 || b > 2 || (a === 1 && b === 1 && row === null)) return refuseProduct(left, right, a === 1 && b === 1);
  const made = matrixProduct(at, row ?? left, right);
  return row !== null && b === 2 ? operator(at, "'", 'ctranspose', [made]) : made;
}

/**
 * Factors with a sign between them that programs do not have: `A · B`, `x \\cdot y`, `A × B`.
 * @throws ExpressionError for two tensors, which may be multiplied element by element or as matrices
 */
export function multiplied(at: Reading, left: MathNode, right: MathNode): MathNode {
  const [a, b] = [left, right].map((side) => rankOf(side, at.names)) as [number | null, number | null];
  if (a === null || b === null || a === 0 || b === 0) return operator(at, '*', 'multiply', [left, right]);
  if (rowOf(at, left) !== null || (a === 1 && b === 1 && isSummed(at, left))) return product(at, left, right);
  return refuseProduct(left, right, a === 1 && b === 1);
}

/** Whether a product of two vectors is all that a sum is taken of: then both readings are the same. */
function isSummed(at: Reading, left: MathNode): boolean {
  const from = at.tokens.findIndex(({ start }) => start >= left.start);
  const [name, open] = [at.tokens[from - 2], at.tokens[from - 1]];
  return name?.text === 'sum' && open?.kind === 'open' && token(at).kind === 'close';
}

function refuseProduct(left: MathNode, right: MathNode, ofVectors: boolean): never {
  const [a, b] = [left, right].map(written);
  const whole = ofVectors ? `dot(${a}, ${b})` : `${a} @ ${b}`;
  const elements = `${a} * ${b}`;
  const reason = `This may mean ${elements}, element by element, or ${whole}, as ${ofVectors ? 'vectors' : 'matrices'} are multiplied.`;
  return refuse('two-readings', reason, `Write ${elements} or ${whole}.`, { start: left.start, end: right.end });
}

function refuseColumn(left: MathNode, right: MathNode): never {
  const reason = 'A product with a row on its right is not read.';
  return refuse('row', reason, 'Write the matrix by its elements: [[x[1]*y[1], …], …].', {
    start: left.start,
    end: right.end,
  });
}

/** The vector that was transposed to make this row, with what it is multiplied by; null for what is no row. */
function rowOf(at: Reading, node: MathNode): MathNode | null {
  if (node.type === 'ParenthesisNode') {
    const row = rowOf(at, node.content);
    return row === null ? null : inBrackets(at, row, node.start, node.end);
  }
  if (node.type !== 'OperatorNode' || rankOf(node, at.names) !== 1) return null;
  if (node.fn === 'ctranspose') return node.args[0] ?? null;
  if (!/^(?:multiply|divide|unaryMinus|unaryPlus|add|subtract)$/.test(node.fn)) return null;
  const args = node.args.map((arg) => (rankOf(arg, at.names) === 0 ? arg : rowOf(at, arg)));
  return args.includes(null) ? null : { ...node, args: args as readonly MathNode[] };
}

/** The transpose of what may be a row already. */
export function transpose(at: Reading, node: MathNode, end: number): MathNode {
  return rowOf(at, node) ?? { ...operator(at, "'", 'ctranspose', [node]), end };
}
