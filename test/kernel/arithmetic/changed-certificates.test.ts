import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByArithmetic } from '../../../src/kernel/certificate';
import type { ClaimParts } from '../../claim-problem';
import { runs } from '../../thorough';
import { certificateOf, checked, claimed } from './argued';

describe('a certificate that was changed', () => {
  const pairs: readonly [right: ClaimParts, wrong: ClaimParts][] = [
    [
      {
        claim: 'a * relu(1 - y) + b * relu(1 + y) >= min(2*a, 2*b)',
        given: { a: 'real >= 0', b: 'real >= 0', y: 'real' },
      },
      {
        claim: 'a * relu(1 - y) + b * relu(1 + y) >= min(2*a, 3*b)',
        given: { a: 'real >= 0', b: 'real >= 0', y: 'real' },
      },
    ],
    [
      { claim: 'abs(x + y) <= abs(x) + abs(y)', given: { x: 'real', y: 'real' } },
      { claim: 'abs(x + 2*y) <= abs(x) + abs(y)', given: { x: 'real', y: 'real' } },
    ],
    [
      { claim: 'x / y + y / x >= 2', given: { x: 'real > 0', y: 'real > 0' } },
      { claim: 'x / y + y / x > 2', given: { x: 'real > 0', y: 'real > 0' } },
    ],
    [
      { claim: 'x * log(x) >= x - 1', given: { x: 'real > 0' } },
      { claim: 'x * log(x) > x - 1', given: { x: 'real > 0' } },
    ],
    [
      { claim: 'TV(p, q) <= 1', given: { p: 'density on R', q: 'density on R' } },
      { claim: 'TV(p, q) <= 1/2', given: { p: 'density on R', q: 'density on R' } },
    ],
  ];
  const known = pairs.map(([right, wrong]) => {
    const propositions = claimed(right);
    return { certificate: certificateOf(propositions) as ByArithmetic, wrong: claimed(wrong), propositions };
  });
  const texts = fc.constantFrom(
    '',
    ' 0',
    ' 1',
    ' 2',
    ' 0 0',
    ' 0 1',
    ' 3',
    '0',
    '1',
    '-1',
    '2',
    '1/2',
    '-1/2',
    ' 01',
    'x',
  );
  const values: fc.Arbitrary<unknown> = fc.oneof(
    texts,
    fc.integer({ min: -1, max: 7 }),
    fc.constantFrom('<', '!=', '=='),
  );

  /** Somewhere in a tree of data, something else. */
  function edited(data: unknown, path: readonly number[], value: unknown): unknown {
    if (typeof data !== 'object' || data === null) return value;
    const keys = Object.keys(data);
    const [step = 0, ...rest] = path;
    const key = keys[step % Math.max(keys.length, 1)];
    if (key === undefined) return data;
    const inner = edited((data as Record<string, unknown>)[key], rest, value);
    if (Array.isArray(data))
      return step % 5 === 4
        ? data.filter((_, i) => `${i}` !== key)
        : data.map((each, i) => (`${i}` === key ? inner : each));
    const isRenamed = rest.length === 0 && typeof value === 'string';
    return Object.fromEntries(
      Object.entries(data).map(([name, each]) =>
        name === key
          ? [isRenamed && !(name in { sum: 0, split: 0, cases: 0, signs: 0 }) ? value : name, isRenamed ? each : inner]
          : [name, each],
      ),
    );
  }

  it('never proves what is false', () => {
    const paths = fc.array(fc.nat(12), { minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(fc.nat(known.length - 1), fc.array(fc.tuple(paths, values), { maxLength: 4 }), (which, edits) => {
        const { certificate, wrong, propositions } = known[which] as (typeof known)[number];
        expect(typeof checked(propositions, certificate)).not.toBe('string');
        const changed = edits.reduce((data: unknown, [path, value]) => edited(data, path, value), certificate);
        let found: unknown = 'none';
        try {
          found = checked(wrong, changed as ByArithmetic);
        } catch {
          // What is no certificate at all proves nothing either.
        }
        expect(typeof found).toBe('string');
      }),
      { numRuns: runs(600) },
    );
  });
});
