import { unsupportedAt } from './string-token';

/** Requires that a file is read as what it is, UTF-8: what its first two lines may say of it. @throws PythonFault */
export function requireEncoding(text: string): void {
  const [first = '', second = ''] = text.split('\n', 2);
  const said = [first, /^[ \t\f]*(?:#|$)/.test(first) ? second : '']
    .map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/.exec(line)?.[1])
    .find((name) => name !== undefined);
  if (said !== undefined && !/^utf[-_]?8(?:-sig)?$/i.test(said))
    unsupportedAt(`the encoding ${said}`, { start: 0, end: first.length });
}
