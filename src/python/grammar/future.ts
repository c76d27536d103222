import { syntaxError } from '../read/tree';
import type { Branch } from './branch';
import { unsupportedAt } from './string-token';

const features =
  'nested_scopes generators division absolute_import with_statement print_function unicode_literals generator_stop annotations';
const known: ReadonlySet<string> = new Set(features.split(' '));

/** What a file takes from `__future__`. @throws PythonFault where that is not there, or does not stand first */
export function future(file: Branch): ReadonlySet<string> {
  let first = 0;
  if (isDocstring(file.parts[0])) first++;
  while (file.parts[first]?.type === 'future') first++;
  const leading = new Set(file.parts.slice(0, first));
  const visit = (part: Branch): void => {
    if (part.type === 'future') requireKnown(part, leading.has(part));
    part.parts.forEach(visit);
  };
  visit(file);
  return new Set([...leading].flatMap(({ text, type }) => (type === 'future' ? text.split(' ') : [])));
}

function requireKnown(part: Branch, isLeading: boolean): void {
  if (!isLeading) syntaxError(part, 'from __future__ imports must occur at the beginning of the file', 'Put it first.');
  for (const name of part.text.split(' ')) {
    if (name === 'barry_as_FLUFL') unsupportedAt(name, part);
    if (!known.has(name)) syntaxError(part, `future feature ${name} is not defined`, 'Leave it out.');
  }
}

const isDocstring = (part: Branch | undefined): boolean =>
  part?.type === 'statement' &&
  part.text === 'expression' &&
  part.parts[0]?.type === 'literal' &&
  part.parts[0].text === 'text';
