import { compileExpression } from '../../src/language/compile-expression';
import { builtins } from '../../src/language/library/table';
import { parseExpression } from '../../src/language/parse-expression';
import { createSession } from '../../src/language/session';
import { quickEquality } from '../../src/normal-form/quick-equality';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import type { InputSymbol } from '../../src/tensor/symbol';

/** Compiles scalar formulas over declared variables into one graph. */
export function scalarFormulas(given: Readonly<Record<string, string>>) {
  const graph = new Graph();
  const session = createSession(
    graph,
    { sizes: {}, given, let: {}, assume: [], claim: [] },
    builtins,
    compileExpression,
  );
  const compile = (text: string): Node => {
    const value = compileExpression(parseExpression(text), { session, locals: new Map(), path: [] });
    if (value.kind !== 'tensor') throw new Error(`${text} is no number`);
    return value.node;
  };
  const inputs = Object.keys(given).flatMap((name): InputSymbol[] => {
    const value = session.resolve(name);
    return value?.kind === 'tensor' && value.node.kind === 'input' ? [value.node.symbol] : [];
  });
  return { graph, compile, inputs };
}

/** What quick comparison says of `left` against `right`. */
export function compared(left: string, right: string, given: Readonly<Record<string, string>>) {
  const { graph, compile, inputs } = scalarFormulas(given);
  return quickEquality(graph, compile(right), inputs, 'test')?.compare(compile(left)) ?? null;
}
