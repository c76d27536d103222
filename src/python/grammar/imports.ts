import { type Branch, branch } from './branch';
import type { Reading } from './reading';

/** `import a.b, c as d`, behind its first word. */
export function plainImport(r: Reading, word: Branch): Branch {
  const parts: Branch[] = [];
  do {
    const [first = ''] = dotted(r).split('.');
    parts.push(boundAs(r, first));
  } while (r.taken(','));
  return branch('statement', word, r.last, parts);
}

function dotted(r: Reading): string {
  let path = r.name().text;
  while (r.taken('.')) path += `.${r.name().text}`;
  return path;
}

function boundAs(r: Reading, name: string): Branch {
  const before = r.last;
  const at = r.taken('as') ? r.name() : before;
  return branch('imported', at, at, [], at === before ? name : at.text);
}

/** `from .a import b as c, d`, behind its first word. */
export function fromImport(r: Reading, word: Branch): Branch {
  let module = '';
  while (r.is('.', '...')) module += r.take().text;
  if (module === '' || !r.is('import')) module += dotted(r);
  r.expect('import');
  if (r.is('*') && module === '__future__') return r.refuse();
  if (r.taken('*')) return branch('importStar', word, r.last, [], module);
  const isInBrackets = r.taken('(');
  const parts: Branch[] = [];
  const features: string[] = [];
  do {
    if (isInBrackets && parts.length > 0 && r.is(')')) break;
    const name = r.name().text;
    features.push(name);
    parts.push(boundAs(r, name));
  } while (r.taken(','));
  if (isInBrackets) r.expect(')');
  return branch(module === '__future__' ? 'future' : 'statement', word, r.last, parts, features.join(' '));
}
