import { expect, it } from 'vitest';
import { readLine } from '../../../src/derive/read/line';

it.each([
  ['a + b', null, 'a + b', null],
  ['-a', null, '-a', null],
  ['== a', '==', 'a', null],
  ['= a', '==', 'a', null],
  ['<= a', '<=', 'a', null],
  ['≤ a', '<=', 'a', null],
  ['>= a by jensen', '>=', 'a', 'jensen'],
  ['< a', '<', 'a', null],
  ['> a', '>', 'a', null],
  ['!= a', '!=', 'a', null],
  ['<=> a == b', 'equivalent', 'a == b', null],
  ['⇔ a == b', 'equivalent', 'a == b', null],
  ['=> a == b', 'implies', 'a == b', null],
  ['⇒ a == b', 'implies', 'a == b', null],
  ['<== a == b', 'implied', 'a == b', null],
  ['⇐ a == b', 'implied', 'a == b', null],
  ["  == a   by Jensen's inequality ", '==', 'a', "Jensen's inequality"],
  ['== by * 2', '==', 'by * 2', null],
  ['a == b', null, 'a == b', null],
])('%s', (text, link, own, rule) => {
  const line = readLine({ text, start: 0 }, 0, []);
  const found = line.link === null ? null : line.link.kind === 'relation' ? line.link.relation : line.link.connective;
  const body = line.content.text;
  expect([found, body.trim(), line.rule?.name ?? null]).toEqual([link, own, rule]);
  // Offsets in what is parsed are offsets in what was written.
  expect(text.slice(body.length - body.trimStart().length).startsWith(body.trim())).toBe(true);
  if (line.rule !== null) expect(text.slice(line.rule.start).startsWith(line.rule.name)).toBe(true);
});
