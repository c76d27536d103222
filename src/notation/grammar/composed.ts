import type { MathNode } from '../../language/math-node';
import { parseExpression } from '../../language/parse-expression';
import type { Composition } from '../compositions';
import type { Arguments } from './arguments-of';
import { requireOpen } from './condition';
import { refuse } from './reading';

/** A call of a function that other programs know, as the formula that it stands for. */
export function composed(
  name: string,
  { parameters, formula }: Composition,
  { positional, named }: Arguments,
  place: { readonly start: number; readonly end: number },
): MathNode {
  const values = new Map<string, MathNode>();
  const isNone = (node: MathNode): boolean => node.type === 'SymbolNode' && node.name === 'None';
  positional.forEach((value, i) => {
    const [parameter] = parameters[i] ?? [];
    if (parameter === undefined)
      refuse('wrong-arity', `${name} takes at most ${parameters.length} arguments.`, 'Leave the others out.', place);
    if (!isNone(value)) values.set(parameter, value);
  });
  for (const [key, value] of named) {
    const found = parameters.find((names) => names.includes(key));
    if (found === undefined) refuse('keyword', `${name} has no argument ${key} here.`, 'Leave it out.', place);
    values.set(found[0] as string, value);
  }
  const condition = values.get('condition');
  if (condition !== undefined) requireOpen(condition);
  const content = substituted(parseExpression(formula(new Set(values.keys()))), values, place);
  if (content === null) return refuse('wrong-arity', `${name} has too few arguments.`, 'Give them all.', place);
  return { type: 'ParenthesisNode', content, ...place };
}

/** The formula with the arguments in place of the parameters; null where one is missing. */
function substituted(
  node: MathNode,
  values: ReadonlyMap<string, MathNode>,
  place: { readonly start: number; readonly end: number },
): MathNode | null {
  const all = (parts: readonly MathNode[]): readonly MathNode[] | null => {
    const read = parts.map((part) => substituted(part, values, place));
    return read.includes(null) ? null : (read as readonly MathNode[]);
  };
  switch (node.type) {
    case 'SymbolNode': {
      const value = values.get(node.name);
      return value === undefined ? null : { type: 'ParenthesisNode', content: value, ...place };
    }
    case 'ConstantNode':
      return { ...node, ...place };
    case 'ParenthesisNode': {
      const content = substituted(node.content, values, place);
      return content === null ? null : { ...node, content, ...place };
    }
    case 'OperatorNode':
    case 'FunctionNode': {
      const args = all(node.args);
      return args === null ? null : { ...node, args, ...place };
    }
    default:
      throw new Error('formulas of compositions are made of calls, numbers and parameters');
  }
}
