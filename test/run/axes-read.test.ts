import { expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { axesRead } from '../../src/run/axes-read';
import { claimText, type Statement } from '../soundness/verdict-of';

const read = (statement: Statement) => {
  const load = loadClaim(claimText(statement), 'claim.yaml');
  if (!load.ok) throw new Error(load.diagnostics[0]?.reason);
  return axesRead(load.loaded.claim);
};

it('tells the axes of definitions and of both sides', () => {
  const { definitions, relations } = read({
    sizes: { n: 2, m: '1..3' },
    given: { A: 'tensor[n, n]', x: 'tensor[n]', y: 'tensor[m]', X: '~ normal(0, 1)' },
    let: {
      outer: 'y * x',
      length: 'norm2(x)',
      law: 'normal(0, 1)',
      'f(u)': 'u * x',
      noisy: 'X * x',
      square: "A * rename(x, n, n')",
    },
    assume: ['x > 0'],
    claim: [' outer == x * y', 'permute(outer, n, m) == x * y', 'length >= 0', 'E(X) == 0'],
  });
  expect([...definitions]).toEqual([
    ['outer', '[m, n] in no order'],
    ['length', null],
    ['law', null],
    ['noisy', '[n]'],
    ['square', "[n, n']"],
  ]);
  expect([...relations]).toEqual([
    ['x > 0', '[n]'],
    ['outer == x * y', '[m, n] in no order'],
    ['permute(outer, n, m) == x * y', '[n, m] and [m, n] in no order'],
    ['length >= 0', null],
    ['E(X) == 0', null],
  ]);
});
