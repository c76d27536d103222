import { expect, it } from 'vitest';
import { parseQuery } from '../../src/cli/equal-query';

it.each([
  ['{"a": "x", "b": "y"}', []],
  ['{"a": "x", "b": "y", "given": "x: real; y: real > 0;"}', ['x: real', ' y: real > 0']],
  ['{"a": "x", "b": "y", "given": ["x: real"]}', ['x: real']],
  ['{"a": "x", "b": "y", "given": {"x": "real", "__proto__": "real"}}', ['x: real', '__proto__: real']],
])('reads %s', (line, given) => {
  expect(parseQuery(line)).toEqual({ a: 'x', b: 'y', given });
});

it.each([
  null,
  'nope',
  '3',
  'null',
  '[]',
  '{}',
  '{"a": 1, "b": "x"}',
  '{"a": "x", "b": "y", "given": 3}',
  '{"a": "x", "b": "y", "given": [3]}',
])('refuses %s', (line) => {
  expect(parseQuery(line)).toEqual(expect.any(String));
});
