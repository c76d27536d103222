import type { SyntaxNode } from '@lezer/common';
import type { BinaryOperator, Expression, FunctionSyntax, Statement } from '../syntax';
import { mangled } from './mangled';
import { readArguments, readExpression, readList } from './read-expression';
import { readImport } from './read-import';
import { readAnnotation, readParameters } from './read-parameters';
import { namesAt, partsOf, type Source, separated, spanOf, syntaxError, textOf } from './tree';

/** The statements of a body or a file. */
export const readStatements = (parts: readonly SyntaxNode[], source: Source): Statement[] =>
  parts.filter(({ name }) => name !== ':').map((part) => readStatement(part, source));

const simple: Readonly<Record<string, 'pass' | 'break' | 'continue'>> = {
  PassStatement: 'pass',
  BreakStatement: 'break',
  ContinueStatement: 'continue',
};

function readStatement(node: SyntaxNode, source: Source): Statement {
  const span = spanOf(node);
  const type = simple[node.name];
  if (type !== undefined) return { type, ...span };
  const parts = partsOf(node);
  switch (node.name) {
    case 'StatementGroup':
      return {
        type: 'group',
        statements: readStatements(
          parts.filter(({ name }) => name !== ';'),
          source,
        ),
        ...span,
      };
    case 'ExpressionStatement':
      return { type: 'expression', value: readList(parts, source, span), ...span };
    case 'AssignStatement':
      return assignment(node, parts, source);
    case 'UpdateStatement':
      return update(node, parts, source);
    case 'ReturnStatement':
      return { type: 'return', value: parts.length < 2 ? null : readList(parts.slice(1), source, span), ...span };
    case 'IfStatement':
      return conditional(parts, source);
    case 'ForStatement':
    case 'WhileStatement':
      return loop(node, parts, source);
    case 'WithStatement':
      return context(node, parts, source);
    case 'FunctionDefinition':
      return { type: 'function', definition: definitionOf(node, [], source), ...span };
    case 'ClassDefinition':
      return classOf(node, [], source);
    case 'DecoratedStatement':
      return decorated(node, parts, source);
    case 'ImportStatement':
      return readImport(node, source);
    default:
      return rareStatement(node, parts, source);
  }
}

function rareStatement(node: SyntaxNode, parts: readonly SyntaxNode[], source: Source): Statement {
  const span = spanOf(node);
  const groups = separated(parts.slice(1));
  const expressions = () => groups.map((group) => readList(group, source, span));
  switch (node.name) {
    case 'AssertStatement': {
      const [condition, message = null] = expressions();
      return condition === undefined ? syntaxError(span) : { type: 'assert', condition, message, ...span };
    }
    case 'RaiseStatement':
      return { type: 'raise', value: expressions()[0] ?? null, ...span };
    case 'DeleteStatement':
      return { type: 'delete', targets: expressions(), ...span };
    case 'TryStatement':
      return tried(parts, source) ?? { type: 'unsupported', what: 'try', ...span };
    case 'ScopeStatement':
      return { type: 'unsupported', what: textOf(source, parts[0] as SyntaxNode), ...span };
    case 'MatchStatement':
      return { type: 'unsupported', what: 'match', ...span };
    case 'YieldStatement':
      return { type: 'unsupported', what: 'yield', ...span };
    case 'TypeDefinition':
      return { type: 'unsupported', what: 'type', ...span };
    default:
      return syntaxError(span);
  }
}

/** `try` around imports alone, with `except` after it that gives no name to what went wrong; null for any other. */
function tried(parts: readonly SyntaxNode[], source: Source): Statement | null {
  const [word, body, ...rest] = parts;
  if (word === undefined || body?.name !== 'Body') return null;
  if (rest.length === 0 || rest.some(({ name }) => ['else', 'finally', 'as', 'Star', '*'].includes(name))) return null;
  const imports = bodyOf(body, source);
  const isImport = (each: Statement): boolean =>
    each.type === 'import' || each.type === 'importFrom' || (each.type === 'group' && each.statements.every(isImport));
  if (!imports.every(isImport)) return null;
  const handlers = rest.filter(({ name }) => name === 'Body').flatMap((each) => bodyOf(each, source));
  return { type: 'tryImport', body: imports, handlers, start: word.from, end: rest.at(-1)?.to ?? body.to };
}

function assignment(node: SyntaxNode, parts: readonly SyntaxNode[], source: Source): Statement {
  const span = spanOf(node);
  const sides: SyntaxNode[][] = [[]];
  for (const part of parts) {
    if (part.name === 'AssignOp') sides.push([]);
    else if (part.name !== 'TypeDef') sides.at(-1)?.push(part);
  }
  const values = sides.map((side) => readList(side, source, span));
  const value = values.at(-1);
  if (value === undefined) return syntaxError(span);
  const isAnnotated = parts.some(({ name }) => name === 'TypeDef');
  const annotation = readAnnotation(parts, source, readExpression);
  if (values.length === 1) return { type: 'annotation', target: value, annotation, ...span };
  const targets = values.slice(0, -1);
  if (isAnnotated && targets.length > 1) return syntaxError(span);
  for (const target of targets) requireTarget(target);
  return { type: 'assign', targets, value, annotation, ...span };
}

/** @throws PythonFault where nothing can be assigned to it */
export function requireTarget(target: Expression): void {
  if (target.type === 'tuple' || target.type === 'list') {
    target.items.forEach(requireTarget);
    return;
  }
  if (target.type === 'starred') {
    requireTarget(target.value);
    return;
  }
  if (target.type !== 'name' && target.type !== 'attribute' && target.type !== 'item') {
    const what = target.type === 'call' ? 'function call' : target.type === 'number' ? 'literal' : 'expression';
    syntaxError(target, `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`, 'Assign to a name.');
  }
}

function update(node: SyntaxNode, parts: readonly SyntaxNode[], source: Source): Statement {
  const span = spanOf(node);
  const at = parts.findIndex(({ name }) => name === 'UpdateOp');
  const sign = parts[at];
  if (sign === undefined) return syntaxError(span);
  const target = readList(parts.slice(0, at), source, span);
  if (target.type !== 'name' && target.type !== 'attribute' && target.type !== 'item')
    return syntaxError(target, 'this is an illegal expression for augmented assignment', 'Update one name.');
  const operator = textOf(source, sign).slice(0, -1) as BinaryOperator;
  return { type: 'update', target, operator, value: readList(parts.slice(at + 1), source, span), ...span };
}

const bodyOf = (node: SyntaxNode | undefined, source: Source): Statement[] =>
  node === undefined ? [] : readStatements(partsOf(node), source);

function conditional(parts: readonly SyntaxNode[], source: Source): Statement {
  const [word, condition, body, ...rest] = parts;
  if (word === undefined || condition === undefined || body === undefined)
    return syntaxError(spanOf(parts[0] as SyntaxNode));
  const [next] = rest;
  const otherwise =
    next === undefined ? [] : next.name === 'elif' ? [conditional(rest, source)] : bodyOf(rest[1], source);
  return {
    type: 'if',
    condition: readExpression(condition, source),
    body: bodyOf(body, source),
    otherwise,
    start: word.from,
    end: parts.at(-1)?.to ?? body.to,
  };
}

function loop(node: SyntaxNode, parts: readonly SyntaxNode[], source: Source): Statement {
  const span = spanOf(node);
  if (parts[0]?.name === 'async') return { type: 'unsupported', what: 'async', ...span };
  const bodies = parts.filter(({ name }) => name === 'Body');
  const [body, otherwise] = [bodyOf(bodies[0], source), bodyOf(bodies[1], source)];
  const end = parts.findIndex(({ name }) => name === 'Body');
  if (node.name === 'WhileStatement')
    return { type: 'while', condition: readList(parts.slice(1, end), source, span), body, otherwise, ...span };
  const at = parts.findIndex(({ name }) => name === 'in');
  const target = readList(parts.slice(1, at), source, span);
  requireTarget(target);
  return { type: 'for', target, source: readList(parts.slice(at + 1, end), source, span), body, otherwise, ...span };
}

function context(node: SyntaxNode, parts: readonly SyntaxNode[], source: Source): Statement {
  const span = spanOf(node);
  if (parts[0]?.name === 'async') return { type: 'unsupported', what: 'async', ...span };
  const body = parts.at(-1);
  const items = separated(parts.slice(1, -1)).map((group) => {
    const at = group.findIndex(({ name }) => name === 'as');
    const value = readList(at < 0 ? group : group.slice(0, at), source, span);
    return { value, target: at < 0 ? null : readList(group.slice(at + 1), source, span) };
  });
  return { type: 'with', items, body: bodyOf(body, source), ...span };
}

function decorated(node: SyntaxNode, parts: readonly SyntaxNode[], source: Source): Statement {
  const definition = parts.at(-1);
  const decorators = parts.filter(({ name }) => name === 'Decorator').map((each) => decoratorOf(each, source));
  if (definition?.name === 'FunctionDefinition')
    return { type: 'function', definition: definitionOf(definition, decorators, source), ...spanOf(definition) };
  return definition === undefined ? syntaxError(spanOf(node)) : classOf(definition, decorators, source);
}

/** `@a.b(c)`, whose parts stand side by side in the tree. */
function decoratorOf(node: SyntaxNode, source: Source): Expression {
  const [, first, ...rest] = partsOf(node);
  if (first === undefined) return syntaxError(spanOf(node));
  return rest.reduce(
    (object: Expression, part): Expression => {
      const place = { start: object.start, end: part.to };
      if (part.name === '.') return object;
      if (part.name === 'ArgList') return { type: 'call', callee: object, args: readArguments(part, source), ...place };
      return { type: 'attribute', object, name: textOf(source, part), ...place };
    },
    readExpression(first, source),
  );
}

function definitionOf(node: SyntaxNode, decorators: readonly Expression[], source: Source): FunctionSyntax {
  const parts = partsOf(node);
  const [word] = parts;
  const name = parts.find((part) => part.name === 'VariableName');
  const parameters = parts.find((part) => part.name === 'ParamList');
  const body = parts.find((part) => part.name === 'Body');
  if (
    name === undefined ||
    parameters === undefined ||
    body === undefined ||
    (word?.name !== 'def' && word?.name !== 'async')
  )
    return syntaxError(spanOf(node));
  return {
    name: textOf(source, name),
    parameters: readParameters(parameters, source, readExpression),
    returns: readAnnotation(parts, source, readExpression),
    body: bodyOf(body, source),
    decorators,
    names: namesAt(source, name.from),
    start: name.from,
    end: name.to,
  };
}

function classOf(node: SyntaxNode, decorators: readonly Expression[], source: Source): Statement {
  const parts = partsOf(node);
  const [, name] = parts;
  const bases = parts.find((part) => part.name === 'ArgList');
  const body = parts.find((part) => part.name === 'Body');
  if (name === undefined || body === undefined) return syntaxError(spanOf(node));
  return {
    type: 'class',
    name: textOf(source, name),
    bases: bases === undefined ? [] : readArguments(bases, source),
    body: /(?<!\w)__(?!\w*__(?!\w))\w/.test(textOf(source, body))
      ? mangled(bodyOf(body, source), textOf(source, name))
      : bodyOf(body, source),
    decorators,
    names: namesAt(source, name.from),
    start: name.from,
    end: name.to,
  };
}
