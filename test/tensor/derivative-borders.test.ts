import { expect, it } from 'vitest';
import { differentiate } from '../../src/tensor/derivative';
import { reals } from '../../src/tensor/domain';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { reachable } from '../../src/tensor/rewrite';
import type { InputSymbol } from '../../src/tensor/symbol';

const g = new Graph();
const input = (name: string, measure?: InputSymbol['measure']) =>
  g.input({ name, axes: [], domain: reals, ...(measure === undefined ? {} : { measure }) });
const [t, c] = [input('t'), input('c')];
const z = input('z', { kind: 'standard', family: 'normal' });

/** Whether the derivative of E(body) by t is left open. */
function isOpen(body: Node): boolean {
  const derivative = differentiate(g, g.expect((z as Node<'input'>).symbol, body), t as Node<'input'>, []);
  return reachable([derivative]).some((node) => node.kind === 'named' && node.constant === 'indeterminate');
}

it('Leibniz’s rule is applied where the border moves smoothly and the integrand is continuous beside it', () => {
  const jump = g.binary('less', t, z);
  expect(isOpen(g.mul(jump, g.power(z, 2)))).toBe(false);
  // With the slope c of the gap the border may leave.
  expect(isOpen(g.binary('less', t, g.mul(c, z)))).toBe(true);
  expect(isOpen(g.binary('less', t, g.mul(g.unary('exp', c), z)))).toBe(false);
  // 1/z jumps as well, and log z ends at 0.
  expect(isOpen(g.mul(jump, g.div(g.constant(1), z)))).toBe(true);
  expect(isOpen(g.mul(jump, g.unary('log', z)))).toBe(true);
  // So do whole parts and comparisons of z; those of c are constants.
  expect(isOpen(g.mul(jump, g.unary('floor', z)))).toBe(true);
  expect(isOpen(g.mul(jump, g.binary('less', z, g.constant(1))))).toBe(true);
  expect(isOpen(g.mul(jump, g.mul(g.unary('floor', c), g.binary('less', c, g.constant(1)))))).toBe(false);
});
