import { asTensor } from './as-tensor';
import type { OpenCode } from './code';
import type { MathNodeOf } from './math-node';
import { parseExpression } from './parse-expression';
import { noteDraw, refuse, type Scope, type Session, spanNamed } from './scope';
import { staticInteger } from './static-value';
import type { FunctionValue, Value } from './value';

/** Code read among the names of a claim. */
export function openedCode(session: Session, name: string, code: OpenCode | undefined): FunctionValue {
  if (code === undefined) throw new Error(`${name} is no code`);
  return code({
    graph: session.graph,
    name,
    spanNamed: (size) => (session.sizes.has(size) ? spanNamed(session, size) : undefined),
    term: (text, path) => {
      const syntax = parseExpression(text, path);
      const scope: Scope = { session, locals: new Map(), path };
      return asTensor(session.compile(syntax, scope), syntax, scope);
    },
    draw: (make) => noteDraw(session, make(session.freshName(`${name} draw`)), null),
    note: (text) => session.exchanges.set(text, []),
    called: (call) => session.calls.push(call),
  });
}

/** `block.layer1[0].weight`: attributes and elements of code, counted as in Python; null for any other value. */
export function memberOf(node: MathNodeOf<'AccessorNode'>, value: Value, scope: Scope): Value | null {
  const members = value.kind === 'function' ? value.members : undefined;
  if (members === undefined) return null;
  const [first, another] = node.dimensions;
  if (first === undefined || another !== undefined)
    return refuse(scope, node, 'too-many-indices', 'code is indexed by one number', 'Write block[0].');
  if (node.dotNotation && first.type === 'ConstantNode') return members.member(first.value);
  const index = scope.session.compile(first, scope);
  const place = index.kind === 'tensor' ? staticInteger(index.node) : null;
  if (place === null)
    return refuse(
      scope,
      first,
      'not-an-integer',
      'an index must be a whole number known in advance',
      'Write block[0].',
    );
  return members.item(place);
}

/** `block.layer1(x)`: a function that is reached by a path. */
export function methodCall(node: MathNodeOf<'FunctionNode'>, scope: Scope): Value {
  const method = node.fn.type === 'AccessorNode' ? scope.session.compile(node.fn, scope) : null;
  if (method?.kind === 'function')
    return method.call(node.args.map((arg) => asTensor(scope.session.compile(arg, scope), arg, scope)));
  return refuse(scope, node, 'not-a-function', 'only a name can be applied to arguments', 'Write a product with *.');
}
