import { expect, it } from 'vitest';
import { type ClaimContents, contentsOf } from '../../src/claim/claim-contents';
import { loadClaim } from '../../src/claim/load';

const text = `title: The square of a sum
sizes: { n: any }
given: { x: "tensor[n]", y: real }
let: { f(u): u y }
claim: f(x) == x * y
twins:
  - title: the factor forgotten
    claim: f(x) == x
ask:
  - { id: a, kind: formula, prompt: What is it?, answer: y, variables: { y: real }, samples: { right: [y], wrong: [1] } }
`;

function contents(written: string): ClaimContents {
  const load = loadClaim(written, 'a.yaml');
  if (!load.ok) throw new Error(load.diagnostics.map(({ reason }) => reason).join(' '));
  return contentsOf(load.loaded.claim);
}

const same = (a: string, b: string) => contents(text.replace(a, b));

it('says the same however it is spaced, commented and titled', () => {
  const own = contents(text);
  expect(same('claim: f(x) == x * y', '# why\nclaim:\n  - "f( x )==x*y"')).toEqual(own);
  expect(same('title: The square of a sum', 'title: Something else')).toEqual(own);
  expect(same('title: the factor forgotten', 'title: another name')).toEqual(own);
  expect(same('"tensor[n]"', '" tensor[ n ]"')).toEqual(own);
});

it('says something else with any other formula, declaration, size or expectation', () => {
  const own = contents(text).claim;
  const others = [
    same('claim: f(x) == x * y', 'claim: f(x) == x * y + 1'),
    same('u y', 'u * y * 2'),
    same('y: real', 'y: real > 0'),
    same('n: any', 'n: 2'),
    same('claim: f(x) == x * y\n', 'claim: f(x) == x * y\nexpect: refuted\nerratum: no\n'),
    same('claim: f(x) == x * y\n', 'claim: f(x) == x * y\nassume: y > 0\n'),
  ];
  expect(new Set([own, ...others.map(({ claim }) => claim)]).size).toBe(others.length + 1);
});

it('keeps a twin and questions apart from the claim', () => {
  const [own, twin] = [contents(text), same('claim: f(x) == x\n', 'claim: f(x) == 2 * x\n')];
  expect(twin).toMatchObject({ claim: own.claim, proof: own.proof, questions: own.questions });
  expect(twin.twins).not.toEqual(own.twins);
  expect(same('wrong: [1]', 'wrong: [2]')).toMatchObject({ claim: own.claim, twins: own.twins });
  expect(same('wrong: [1]', 'wrong: [2]').questions).not.toBe(own.questions);
});

it('does not take a name for two, or two numbers for one', () => {
  expect(same('u y', 'uy').claim).not.toBe(contents(text).claim);
  expect(same('u y', '1 .5').claim).not.toBe(same('u y', '1.5').claim);
});
