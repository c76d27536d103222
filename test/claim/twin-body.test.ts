import { expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { twinBody } from '../../src/claim/twin-body';

const text = `
title: a
sizes: { n: 2 }
given: { x: real, y: real }
assume: x > 0
let: { "f(t)": t, g: 1 }
claim: [f(x) == y, g == 1]
twins:
  - title: other
    given: { y: real > 0 }
    let: { "f(s)": 2 * s }
  - title: freer
    assume: []
    sizes: { n: 3 }
    claim: g == 2
`;

function twin(index: number) {
  const result = loadClaim(text, 'a.yaml');
  const claim = result.ok ? result.loaded.claim : null;
  const found = claim?.twins[index];
  if (claim === null || found === undefined) throw new Error('no such twin');
  return { ...twinBody(claim, found, index), claim };
}

it('replaces definitions and declarations by name', () => {
  const { body, origin, claim } = twin(0);
  expect({ ...body.given }).toEqual({ x: 'real', y: 'real > 0' });
  expect({ ...body.let }).toEqual({ g: '1', 'f(s)': '2 * s' });
  expect([body.claim, body.assume, body.sizes]).toEqual([claim.claim, claim.assume, claim.sizes]);
  expect(origin(['let', 'f(s)'])).toEqual(['twins', 0, 'let', 'f(s)']);
  expect(origin(['let', 'g'])).toEqual(['let', 'g']);
  expect(origin(['given', 'x'])).toEqual(['given', 'x']);
  expect(origin(['claim', 0])).toEqual(['claim', 0]);
});

it('replaces the other parts as a whole', () => {
  const { body, origin, claim } = twin(1);
  expect(body.assume).toEqual([]);
  expect(body.claim).toEqual(['g == 2']);
  expect(body.sizes).toEqual([{ n: { kind: 'values', values: [3] } }]);
  expect(body.let).toEqual(claim.let);
  expect(origin(['claim', 0])).toEqual(['twins', 1, 'claim', 0]);
  expect(origin(['sizes', 0, 'n'])).toEqual(['twins', 1, 'sizes', 0, 'n']);
});
