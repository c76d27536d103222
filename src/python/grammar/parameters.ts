import { syntaxError } from '../read/tree';
import { type Branch, branch } from './branch';
import type { Reading } from './reading';
import { unsupportedAt } from './string-token';

/** The parameters of a function in its brackets: what is evaluated where it is defined, their annotations, their names. */
export function functionParameters(r: Reading): Branch[] {
  r.expect('(');
  const parts = parameterList(r, ')', true);
  r.expect(')');
  return parts;
}

/** The parameters of `lambda`, up to its colon. */
export const lambdaParameters = (r: Reading): Branch[] => parameterList(r, ':', false);

/** What was seen of the signs between parameters. */
interface Seen {
  slash: boolean;
  star: boolean;
  default: boolean;
  /** Whether only a keyword parameter may follow: a star without a name. */
  needsNamed: boolean;
}

function parameterList(r: Reading, close: string, mayBeAnnotated: boolean): Branch[] {
  const start = r.next;
  const [outside, annotations, names]: [Branch[], Branch[], Branch[]] = [[], [], []];
  const seen: Seen = { slash: false, star: false, default: false, needsNamed: false };
  const refuse = (reason = 'invalid syntax'): never => syntaxError(r.last, reason, 'Look at the parameters before it.');
  const name = (mayBeStarred = false): void => {
    const token = r.name();
    if (names.some(({ text }) => text === token.text))
      syntaxError(token, `duplicate argument '${token.text}' in function definition`, 'Give each its own name.');
    names.push(branch('store', token, token, [], token.text));
    if (mayBeAnnotated && r.taken(':')) annotations.push(annotation(r, mayBeStarred));
  };
  while (!r.is(close)) {
    if (r.taken('**')) {
      if (seen.needsNamed) refuse('named arguments must follow bare *');
      name();
      r.taken(',');
      if (!r.is(close)) refuse('arguments cannot follow var-keyword argument');
      break;
    }
    if (r.taken('/')) {
      if (seen.slash || seen.star || names.length === 0) refuse();
      seen.slash = true;
    } else if (r.taken('*')) {
      if (seen.star) refuse('* argument may appear only once');
      seen.star = true;
      if (r.is(',')) seen.needsNamed = true;
      else if (r.is(close)) refuse('named arguments must follow bare *');
      else name(true);
    } else {
      name();
      seen.needsNamed = false;
      if (r.taken('=')) {
        seen.default = true;
        outside.push(r.rules.expression(r));
      } else if (seen.default && !seen.star) refuse('non-default argument follows default argument');
    }
    if (!r.taken(',')) break;
  }
  if (seen.needsNamed) refuse('named arguments must follow bare *');
  return [
    branch('outside', start, r.last, outside),
    branch('annotations', start, r.last, annotations),
    branch('parameters', start, r.last, names),
  ];
}

function annotation(r: Reading, mayBeStarred: boolean): Branch {
  if (mayBeStarred && r.is('*')) unsupportedAt('a star in an annotation', r.next);
  return r.rules.expression(r);
}
