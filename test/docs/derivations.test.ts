import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { loadDerivation } from '../../src/claim/load-derivation';
import { checkDerivation } from '../../src/derive/check-derivation';
import type { Mark } from '../../src/derive/derivation-result';
import { ruleNamed, rules } from '../../src/derive/rules/table';
import type { Solver } from '../../src/engine/smt/solver';
import { verifyClaim } from '../../src/run/verify-claim';
import { realSolver } from '../engine/smt/solver';

const guide = readFileSync(new URL('../../docs/derivations.md', import.meta.url), 'utf8');
const examples = [...guide.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => ({
  title: /^title: (.*)$/m.exec(text)?.[1] ?? '',
  text,
}));
const isDerivation = ({ text }: { readonly text: string }): boolean => /^lines:/m.test(text);

let solver: Solver;
beforeAll(async () => {
  solver = await realSolver();
});

const marks: Readonly<Record<string, Mark>> = {
  '⇐ only': 'backward',
  '⇒ only': 'forward',
  '✗': 'fails',
  '?': 'unknown',
};

/** What the comments behind the lines say of them. */
function expectedMarks(text: string): Mark[] {
  const lines = text
    .slice(text.search(/^lines:/m))
    .split('\n')
    .filter((line) => line.startsWith('  - '));
  return lines.map((line) => {
    const said = / # (.*)$/.exec(line)?.[1]?.trim();
    const isStart = /^ {2}- "?[^"=<>!]/.test(line);
    return isStart ? 'start' : (marks[said ?? ''] ?? 'holds');
  });
}

describe('a derivation of the guide', () => {
  it.each(examples.filter(isDerivation))('$title', async ({ text }) => {
    const load = loadDerivation(text, 'guide');
    if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
    const checked = await checkDerivation(load.derivation, load.locate, {
      seed: 'guide',
      isOver: () => false,
      solver,
    });
    if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
    const expected = expectedMarks(text);
    expect(checked.result.lines.map(({ mark }) => mark)).toEqual(expected);
    expect(checked.result.accepted).toBe(expected.every((mark) => mark === 'start' || mark === 'holds'));
  });
});

describe('a claim of the guide', () => {
  it.each(examples.filter((example) => !isDerivation(example)))('$title', async ({ text }) => {
    const load = loadClaim(text, 'guide');
    if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
    const verified = await verifyClaim('guide', load.loaded, { seed: 'guide', isOver: () => false, solver });
    if (!verified.ok) throw new Error(JSON.stringify(verified.diagnostics));
    expect(verified.result.twins.map(({ title, met }) => ({ title, met }))).toEqual(
      load.loaded.claim.twins.map(({ title }) => ({ title, met: true })),
    );
    expect(verified.result.met).toBe(true);
  });
});

it('lists every rule, and none that there is not', () => {
  const table = guide.slice(guide.indexOf('| rule |'), guide.indexOf('The name of an engine'));
  const listed = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
  expect(listed).toEqual(rules.map(({ name }) => name));
  expect(listed.every((name) => ruleNamed(name) !== undefined)).toBe(true);
});
