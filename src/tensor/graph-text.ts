import type { Axis } from './axis';
import type { Node } from './node';
import { reachable } from './rewrite';
import type { FunctionSymbol, InputSymbol, Measure } from './symbol';

/**
 * All that `roots` depend on, as a text: equal for equal graphs, however and whenever they were built, and different for
 * graphs that differ in anything, be it the domain of a variable. Symbols are numbered as they are met, so that two of
 * one name stay two.
 */
export function graphText(roots: readonly Node[]): string {
  const places = new Map<Node, number>();
  const symbols = new Map<InputSymbol | FunctionSymbol, number>();
  const lines: string[] = [];

  function symbolPlace(symbol: InputSymbol | FunctionSymbol): string {
    const known = symbols.get(symbol);
    if (known !== undefined) return `${known}`;
    const place = symbols.size;
    symbols.set(symbol, place);
    lines.push(`${place} ${'range' in symbol ? functionText(symbol) : inputText(symbol)}`);
    return `${place}`;
  }

  const functionText = ({ name, kind, differentiable, inverseOf, range }: FunctionSymbol): string =>
    written([name, kind, differentiable, inverseOf === undefined ? null : symbolPlace(inverseOf), range]);

  const inputText = ({ name, axes, domain, measure }: InputSymbol): string =>
    written([name, axesText(axes), domain, measure === undefined ? null : measureOf(measure)]);

  const measureOf = (measure: Measure): unknown =>
    measure.kind === 'density' ? ['density', symbolPlace(measure.density)] : measure;

  function attributes(node: Node): unknown {
    switch (node.kind) {
      case 'input':
        return symbolPlace(node.symbol);
      case 'literal':
        return node.values.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join();
      case 'named':
        return node.constant;
      case 'map':
        return node.operation;
      case 'power':
        return node.exponent;
      case 'reduce':
        return [node.reduction, node.over];
      case 'move':
        return node.movement;
      case 'concat':
        return node.axis;
      case 'matrix':
        return [node.operation, node.rows, node.columns];
      case 'apply':
        return [symbolPlace(node.symbol), node.derivatives, node.batch];
      case 'expect':
        return symbolPlace(node.variable);
    }
  }

  for (const node of reachable(roots)) {
    places.set(node, places.size);
    const args = node.args.map((arg) => places.get(arg));
    const told = attributes(node);
    const attribute = typeof told === 'string' ? told : JSON.stringify(told);
    lines.push(`${node.kind} ${attribute} ${axesText(node.axes)} ${args.join()}`);
  }
  return [...lines, roots.map((root) => places.get(root)).join()].join('\n');
}

const axesText = (axes: readonly Axis[]): string => axes.map(({ name, size }) => `${name}:${size}`).join();

/** What is declared of a symbol: bounds of domains are fractions. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}` : part));
