import { syntaxError } from '../read/tree';
import { type Branch, branch } from './branch';
import { callArguments } from './call-arguments';
import { expressions, namedExpression } from './lists';
import { functionParameters } from './parameters';
import type { Reading } from './reading';
import { unsupportedAt } from './string-token';
import { asTarget, starTargets } from './target';

/** Reads what stands behind a colon. */
type Block = (r: Reading) => Branch;

/** A statement with blocks of its own; null where none begins here. */
export function compound(r: Reading, block: Block): Branch | null {
  const start = r.next;
  if (r.is('@')) return decorated(r, block);
  if (r.is('def', 'class')) return definition(r, block, []);
  if (r.is('async')) {
    r.take();
    if (r.is('def')) return { ...definition(r, block, []), type: 'asyncFunction' };
    if (!r.is('for', 'with')) return r.refuse();
    const inner = compound(r, block) as Branch;
    return branch('asyncStatement', start, inner, [inner]);
  }
  if (r.is('if')) return conditional(r, block);
  if (r.is('while', 'for')) return loop(r, block);
  if (r.is('try')) return tried(r, block);
  return r.is('with') ? context(r, block) : null;
}

function decorated(r: Reading, block: Block): Branch {
  const decorators: Branch[] = [];
  while (r.taken('@')) {
    decorators.push(namedExpression(r));
    if (r.next.type !== 'newline') r.refuse();
    r.take();
  }
  const isAsync = r.taken('async');
  if (!r.is('def') && (isAsync || !r.is('class'))) return r.refuse();
  const made = definition(r, block, decorators);
  return isAsync ? { ...made, type: 'asyncFunction' } : made;
}

/** A function or a class; its name is the `text`. */
function definition(r: Reading, block: Block, decorators: readonly Branch[]): Branch {
  const word = r.take();
  const name = r.name();
  if (r.is('[')) unsupportedAt('a parameter for types', r.next);
  if (word.text === 'class') {
    let args: Branch[] = [];
    if (r.taken('(')) {
      args = callArguments(r, false);
      r.expect(')');
    }
    const outside = branch('outside', name, r.last, [...decorators, ...args]);
    const body = block(r);
    return branch('class', name, body, [outside, body], name.text);
  }
  const [defaults, annotations, parameters] = functionParameters(r) as [Branch, Branch, Branch];
  const returns = r.taken('->') ? [r.rules.expression(r)] : [];
  const body = block(r);
  const outside = { ...defaults, parts: [...decorators, ...defaults.parts] };
  const written = { ...annotations, parts: [...annotations.parts, ...returns] };
  return branch('function', name, body, [outside, written, parameters, body], name.text);
}

function conditional(r: Reading, block: Block): Branch {
  const start = r.take();
  const parts = [namedExpression(r), block(r)];
  if (r.is('elif')) parts.push(conditional(r, block));
  else if (r.taken('else')) parts.push(block(r));
  return branch('statement', start, r.last, parts);
}

function loop(r: Reading, block: Block): Branch {
  const start = r.take();
  const head: Branch[] = [];
  if (start.text === 'while') head.push(namedExpression(r));
  else {
    const target = asTarget(starTargets(r), 'store');
    r.expect('in');
    const source = expressions(r);
    if (source.type === 'starred') syntaxError(source, "can't use starred expression here", 'Leave the * out.');
    head.push(source, target);
  }
  const bodies = [block(r)];
  if (r.taken('else')) bodies.push(block(r));
  return branch('loop', start, r.last, [branch('head', start, start, head), ...bodies]);
}

function tried(r: Reading, block: Block): Branch {
  const start = r.take();
  const parts = [block(r)];
  let handlers = 0;
  let isBare = false;
  while (r.is('except')) {
    const word = r.take();
    if (isBare) syntaxError(word, "default 'except:' must be last", 'Put it last.');
    if (r.is('*')) unsupportedAt('except*', word);
    handlers++;
    isBare = r.is(':');
    if (!isBare) {
      parts.push(r.rules.expression(r));
      if (r.taken('as')) {
        const name = r.name();
        parts.push(branch('store', name, name, [], name.text));
      }
    }
    parts.push(block(r));
  }
  if (handlers > 0 && r.taken('else')) parts.push(block(r));
  if (r.taken('finally')) parts.push(block(r));
  else if (handlers === 0) syntaxError(r.next, "expected 'except' or 'finally' block", 'Write except … behind try.');
  return branch('block', start, r.last, parts);
}

function context(r: Reading, block: Block): Branch {
  const start = r.take();
  // In brackets with a list, or else those of the first expression.
  const inBrackets = r.attempt(() => {
    r.expect('(');
    const items = [contextItem(r)];
    while (r.taken(',')) {
      if (r.is(')')) break;
      items.push(contextItem(r));
    }
    r.expect(')');
    if (!r.is(':')) r.refuse();
    return items;
  });
  const items = inBrackets ?? [contextItem(r)];
  while (inBrackets === null && r.taken(',')) items.push(contextItem(r));
  return branch('block', start, r.last, [...items, block(r)]);
}

function contextItem(r: Reading): Branch {
  const value = r.rules.expression(r);
  if (!r.taken('as')) return value;
  const target = asTarget(r.rules.primary(r), 'store');
  return branch('statement', value, target, [value, target]);
}
