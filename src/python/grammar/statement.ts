import { syntaxError } from '../read/tree';
import { type Branch, branch } from './branch';
import { compound } from './compound';
import { fromImport, plainImport } from './imports';
import { beginsExpression, expressions, yieldOrExpressions } from './lists';
import type { Reading } from './reading';
import { unsupportedAt } from './string-token';
import { asTarget } from './target';

const updates = ['+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '>>=', '<<=', '**='];

/** The statements of a file. @throws PythonFault where Python's grammar refuses it */
export function fileOf(r: Reading): Branch {
  const start = r.next;
  const parts: Branch[] = [];
  while (!r.begins('end')) parts.push(...statement(r));
  return branch('body', start, r.next, parts);
}

/** One compound statement, or the simple ones of a line. */
function statement(r: Reading): Branch[] {
  const made = compound(r, block);
  return made === null ? simpleStatements(r) : [made];
}

/** What stands behind a colon: the rest of the line, or lines that are indented. */
function block(r: Reading): Branch {
  const start = r.expect(':');
  if (!r.begins('newline')) return branch('body', start, r.last, simpleStatements(r));
  r.take();
  if (!r.begins('indent'))
    return syntaxError(
      r.next,
      'expected an indented block',
      'Indent what belongs to the line above.',
      'IndentationError',
    );
  r.take();
  const parts: Branch[] = [];
  while (!r.begins('dedent')) {
    if (r.begins('end')) return r.refuse();
    parts.push(...statement(r));
  }
  r.take();
  return branch('body', start, r.last, parts);
}

function simpleStatements(r: Reading): Branch[] {
  if (r.begins('indent')) syntaxError(r.next, 'unexpected indent', 'Indent alike.', 'IndentationError');
  const parts = [simpleStatement(r)];
  while (r.taken(';')) {
    if (r.begins('newline')) break;
    parts.push(simpleStatement(r));
  }
  if (!r.begins('newline')) return notEnded(r);
  r.take();
  return parts;
}

/** @throws PythonFault for what stands behind a statement on its line */
function notEnded(r: Reading): never {
  const { last, next } = r;
  if (['match', 'type'].includes(last.text) && beginsExpression(r)) return unsupportedAt(last.text, last);
  if (last.text === 'print' && beginsExpression(r))
    syntaxError(last, "Missing parentheses in call to 'print'. Did you mean print(...)?", 'Write print(…).');
  return syntaxError(next);
}

/** What reads each statement that begins with a reserved word, once that is taken. */
const byWord: Readonly<Record<string, (r: Reading, word: Branch) => Branch>> = {
  pass: (_, word) => word,
  break: (_, word) => ({ ...word, type: 'break' }),
  continue: (_, word) => ({ ...word, type: 'continue' }),
  return: (r, word) =>
    beginsExpression(r)
      ? branch('return', word, r.last, [notStarred(expressions(r))], 'value')
      : { ...word, type: 'return' },
  raise: (r, word) => {
    if (!beginsExpression(r)) return word;
    const parts = [r.rules.expression(r)];
    if (r.taken('from')) parts.push(r.rules.expression(r));
    return branch('statement', word, r.last, parts);
  },
  global: names,
  nonlocal: names,
  del: (r, word) => {
    const targets = [r.rules.primary(r)];
    while (r.taken(',') && beginsExpression(r)) targets.push(r.rules.primary(r));
    return branch(
      'statement',
      word,
      r.last,
      targets.map((each) => asTarget(each, 'delete')),
    );
  },
  assert: (r, word) => {
    const parts = [r.rules.expression(r)];
    if (r.taken(',')) parts.push(r.rules.expression(r));
    return branch('statement', word, r.last, parts);
  },
  import: plainImport,
  from: fromImport,
};

function names(r: Reading, word: Branch): Branch {
  const parts: Branch[] = [];
  const type = word.text === 'global' ? 'global' : 'nonlocal';
  do {
    const name = r.name();
    parts.push(branch(type, name, name, [], name.text));
  } while (r.taken(','));
  return branch('statement', word, r.last, parts);
}

function simpleStatement(r: Reading): Branch {
  const { next } = r;
  const read = next.type === 'keyword' && Object.hasOwn(byWord, next.text) ? byWord[next.text] : undefined;
  if (read === undefined) return assignment(r);
  r.take();
  return read(r, branch('statement', next, next, [], next.text));
}

/** An expression, or what is assigned to targets. */
function assignment(r: Reading): Branch {
  const isInBrackets = r.is('(');
  const first = yieldOrExpressions(r);
  const sign = r.next.text;
  if (r.is(...updates)) {
    if (!['name', 'attribute', 'item'].includes(first.type))
      return syntaxError(first, `'expression' is an illegal expression for augmented assignment`, 'Update one name.');
    r.take();
    const value = notStarred(yieldOrExpressions(r));
    return branch('statement', first, value, [first, asTarget(first, 'store'), value], sign);
  }
  if (r.is(':')) return annotated(r, first, isInBrackets);
  const values = [first];
  while (r.taken('=')) values.push(yieldOrExpressions(r));
  const value = notStarred(values.at(-1) as Branch);
  const targets = values.slice(0, -1).map((each) => asTarget(each, 'store'));
  return branch('statement', first, value, [value, ...targets], values.length === 1 ? 'expression' : '=');
}

function annotated(r: Reading, target: Branch, isInBrackets: boolean): Branch {
  const { start, end } = r.expect(':');
  if (target.type === 'call' && target.parts[0]?.text === 'match' && r.begins('newline'))
    unsupportedAt('match', { start, end });
  if (!['name', 'attribute', 'item'].includes(target.type))
    syntaxError(target, 'illegal target for annotation', 'Annotate one name.');
  const annotation = r.rules.expression(r);
  const written = branch('annotations', annotation, annotation, [annotation]);
  const value = r.taken('=') ? [notStarred(yieldOrExpressions(r))] : [];
  // A name in brackets is none of the function's own as long as it has no value.
  const isBare = isInBrackets && target.type === 'name' && value.length === 0;
  const stored = asTarget(target, 'store');
  const bound = isBare
    ? []
    : [stored.type === 'store' && !isInBrackets ? { ...stored, type: 'annotated' as const } : stored];
  if (isBare && target.text === '__debug__') return r.refuse();
  return branch('statement', target, r.last, [...value, ...bound, written]);
}

const notStarred = (value: Branch): Branch =>
  value.type === 'starred' ? syntaxError(value, "can't use starred expression here", 'Leave the * out.') : value;
