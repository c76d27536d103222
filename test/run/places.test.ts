import { expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { sampleAnswers } from '../../src/grade/sample-answers';
import type { ClaimResult } from '../../src/run/result';
import { verifyClaim } from '../../src/run/verify-claim';
import type { Place } from '../../src/statement/diagnostic';

const text = `title: Everything about this claim is wrong
given: { a: real, b: real }
claim: a - b == b - a
proof:
  - a - b
  - == b - a
  - == -(a - b)
twins:
  - title: not so false a neighbour
    claim: a == a
  - title: a line that is right
    line: { 3: == b - a }
ask:
  - id: half
    kind: formula
    prompt: What?
    answer: 1 / a
    variables: { a: real }
    samples:
      right: ["2"]
      wrong:
        - answer: 1 / a
`;

async function checked(file: string): Promise<Omit<ClaimResult, 'seconds'>> {
  const load = loadClaim(file, 'claims/wrong.yaml');
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  const options = { seed: '1', isOver: () => false, checkSamples: sampleAnswers };
  const verified = await verifyClaim('wrong', load.loaded, options);
  if (!verified.ok) throw new Error(JSON.stringify(verified.diagnostics));
  return verified.result;
}

const marked = ({ excerpt, column, length }: Place): string => excerpt.slice(column - 1, column - 1 + length);

it('says where the claim, its twins, the lines of its proof and its sample answers stand', async () => {
  const { place, twins, derivation, samples } = await checked(text);
  expect(place).toEqual({
    file: 'claims/wrong.yaml',
    line: 3,
    column: 8,
    length: 14,
    excerpt: 'claim: a - b == b - a',
  });
  expect(twins.map(({ title, place: own }) => [own.line, marked(own), marked(own) === title])).toEqual([
    [9, 'not so false a neighbour', true],
    [11, 'a line that is right', true],
  ]);
  expect(derivation?.lines.map(({ place: own }) => [own.line, marked(own)])).toEqual([
    [5, 'a - b'],
    [6, '== b - a'],
    [7, '== -(a - b)'],
  ]);
  expect(samples?.faults.map(({ kind, place: own }) => [kind, own.line, marked(own)])).toEqual([
    ['reference', 17, '1 / a'],
    ['right', 20, '"2"'],
  ]);
});

it('says where the relation stands that fails, of several that are claimed', async () => {
  const place = async (claim: string): Promise<number> =>
    (await checked(`title: t\ngiven: { a: real, b: real }\nclaim:${claim}\n`)).place.line;
  expect(await place('\n  - a + b == b + a\n  - a - b == b - a\n  - a == b')).toBe(5);
  expect(await place(' a == b')).toBe(3);
});
