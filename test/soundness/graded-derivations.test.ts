import { describe, expect, it } from 'vitest';
import { loadDerivation } from '../../src/claim/load-derivation';
import { checkDerivation } from '../../src/derive/check-derivation';
import { rememberingSolver } from '../../src/engine/smt/remembering-solver';
import type { Solver } from '../../src/engine/smt/solver';
import { realSolver } from '../engine/smt/solver';
import { judgingAll } from '../grade/table';

let shared: Promise<Solver> | undefined;
const solver = async (): Promise<Solver> => {
  shared ??= realSolver().then(rememberingSolver);
  return shared;
};

interface Asked {
  readonly lines?: number;
  readonly credit?: readonly { readonly when: string; readonly factor: number; readonly message: string }[];
  readonly from: string;
  readonly answer: string;
  readonly given?: Readonly<Record<string, string>>;
}

const reals = { x: 'real', y: 'real' };

/** Judges a derivation as `verify grade` does. */
async function graded({ from, answer, given = reals, lines = 1, credit = [] }: Asked, submission: string) {
  const samples = { right: ['0'], wrong: ['0'] };
  const question = { id: 'q', kind: 'derivation', prompt: 'p', from, answer, lines, credit, samples };
  const sheet = JSON.stringify({ title: 't', given, claim: '1 == 1', ask: [question] });
  return judgingAll(sheet, await solver())('q', submission);
}

const verdict = async (asked: Asked, submission: string) => (await graded(asked, submission)).verdict;

describe('a graded derivation must come to the answer', () => {
  const solve: Asked = { from: '2*x + 1 == 5', answer: 'x == 2' };

  it('which follows from what is given anyway', async () => {
    expect(await verdict(solve, '2x + 1 = 5\n2x = 4\nx = 2')).toBe('correct');
    expect(await verdict(solve, '2x + 1 = 5\n⇔ 2 = x')).toBe('correct');
    expect(await verdict(solve, '2x + 1 = 5\n⇒ x - 2 = 0')).toBe('correct');
    for (const idle of ['2x+1=5\n1=1', '2x+1=5\nx=x', '1 = 1', 'x^2 = x^2', '2x + 1 = 5\n0 <= x^2'])
      expect(await verdict(solve, idle), idle).toBe('wrong');
    // They say the same as the answer: a person must look.
    for (const early of ['2x + 1 = 5', '2x + 1 = 5\n2x = 4'])
      expect(await verdict(solve, early), early).toBe('undecided');
    expect(await verdict(solve, '2x + 1 = 5\nx = 3')).toBe('wrong');
  });

  it('with a relation that is strong enough', async () => {
    const strict: Asked = { from: 'x^2', answer: '< x^2 + 1' };
    expect(await verdict(strict, 'x^2\n< x^2 + 1')).toBe('correct');
    expect(await verdict(strict, 'x^2\n<= x^2 + 1')).toBe('wrong');
    expect(await verdict({ from: 'x^2', answer: '<= x^2 + 1' }, 'x^2\n< x^2 + 1')).toBe('correct');
    expect(await verdict({ from: '(x + 1)^2', answer: '< x^2 + 2*x + 1' }, '(x+1)^2\n= x^2 + 2x + 1')).toBe('wrong');
  });

  it('line by line, as far as each is defined', async () => {
    expect(await verdict({ from: 'x^2 == x', answer: 'x == 1' }, 'x^2 = x\nx = 1')).toBe('wrong');
    expect(await verdict({ from: 'x / x', answer: '1' }, 'x / x\n= 1')).toBe('wrong');
    expect(await verdict({ from: 'x', answer: 'sqrt(x)^2' }, 'x\n= sqrt(x)^2')).toBe('wrong');
    const given = { X: '~ normal(0, 1)' };
    const folded: Asked = { from: 'E(abs(X))', answer: '0', given };
    expect(await verdict(folded, 'E(abs(X))\n= E(abs(X) + sqrt(X)^2 - sqrt(X)^2)\n= 0')).not.toBe('correct');
  });
});

describe('a graded derivation leads from what is given to the answer', () => {
  const bound: Asked = { from: 'x >= 2', answer: 'x >= 3' };
  it.each<[Asked, string, string]>([
    [bound, '⇐ x >= 3', 'wrong'],
    [bound, '⇐ 1 = 2 ⇒ x >= 3', 'wrong'],
    [bound, 'x >= 2\n⇐ x >= 3\n⇔ 3 <= x', 'wrong'],
    [bound, '⇐ x = 3\n⇐ x = 3\n⇐ 1 = 2', 'wrong'],
    [{ ...bound, lines: 2 }, '⇐ x = 3\n⇐ x = 3\n⇐ 1 = 2', 'wrong'],
    [bound, '⇒ x >= 1\n⇐ x >= 3', 'wrong'],
    [{ from: 'x >= 3', answer: 'x >= 2' }, 'x >= 3 ⇒ x >= 2', 'correct'],
    [{ from: 'x >= 3', answer: 'x >= 2' }, 'x >= 3\n⇐ x >= 2', 'wrong'],
    [{ from: '2*x == 6', answer: 'x == 3' }, '2x = 6\nx = 3', 'correct'],
    [{ from: '2*x == 6', answer: 'x == 3' }, '2x = 6\n⇔ 3 = x', 'correct'],
    // Only the arrow is wrong.
    [{ from: '2*x == 6', answer: 'x == 3' }, '2x = 6\n⇐ x = 3', 'undecided'],
    [{ from: '2*x + 4 == 10', answer: 'x == 3' }, '2x + 4 = 10 ⇒ x^2 = 9 ⇒ x = 3', 'correct'],
    [{ from: '2*x + 4 == 10', answer: 'x == 3' }, '2x + 4 = 10 ⇒ x = 3 ⇒ x^2 = 9', 'undecided'],
    [{ from: '2*x + 4 == 10', answer: 'x^2 == 9' }, '2x + 4 = 10 ⇒ x = 3 ⇒ x^2 = 9', 'correct'],
    [{ from: 'x + y == 1', answer: 'x == 1 - y' }, 'x + y = 1', 'undecided'],
    [{ from: 'x + y == 1', answer: 'x == 1 - y' }, '1 = y + x', 'undecided'],
    [{ from: 'x + y == 1', answer: 'x == 1 - y' }, 'x + y = 1\nx = 1 - y', 'correct'],
    [{ from: 'x + y == 1', answer: '1 == x + y' }, 'x + y = 1', 'correct'],
  ])('%j: %s', async (asked, submission, expected) => {
    expect(await verdict(asked, submission)).toBe(expected);
  });
});

describe('a line that repeats another is no step', () => {
  const square: Asked = { from: '(x + y)^2', answer: 'x^2 + 2*x*y + y^2', lines: 3 };
  const solve: Asked = { from: '2*x + 4 == 10', answer: 'x == 3', lines: 3 };
  it.each<[Asked, string, string]>([
    [{ from: '(x + y)^2', answer: '(x + y)^2', lines: 2 }, '(x+y)^2\n= (x+y)^2', 'invalid'],
    [square, '(x+y)^2\n= (y+x)^2\n= x^2 + 2x*y + y^2', 'invalid'],
    [square, '(x+y)^2\n= x^2 + 2x*y + y^2\n= y^2 + 2y*x + x^2', 'invalid'],
    [square, '(x+y)^2\n= x^2 + 2x*y + y^2\n= (x+y)^2\n= x^2 + 2x*y + y^2', 'invalid'],
    [square, '(x+y)^2\n= x*(x+y) + y*(x+y)\n= x^2 + 2x*y + y^2', 'correct'],
    [solve, '2x + 4 = 10\n10 = 4 + 2x\nx = 3', 'invalid'],
    [solve, '2x + 4 = 10\n2x = 6\nx = 3', 'correct'],
    [{ from: 'x >= 3', answer: 'x >= 2', lines: 3 }, 'x >= 3\n3 <= x\nx >= 2', 'invalid'],
    [{ from: 'x >= 3', answer: 'x >= 2', lines: 2 }, 'x >= 3\n3 <= x\nx >= 2', 'correct'],
    // Constants are folded when they are read: these lines differ all the same.
    [{ ...solve, lines: 4 }, '2x + 4 = 10\n2x = 10 - 4\n2x = 6\nx = 3', 'correct'],
    [{ from: '1 + 2 + 3', answer: '6', lines: 3 }, '1 + 2 + 3\n= 3 + 3\n= 6', 'correct'],
    [solve, '2x + 4 = 10\n1*2x + 4 + 0 = 10.0\nx = 3', 'invalid'],
    // Lines that say nothing, and an earlier one made longer.
    ...['x*0 = 0', 'x - x = 0', '(x+1)^2 = x^2 + 2x + 1', 'x < x + 1', '1 != 2'].map(
      (idle): [Asked, string, string] => [solve, `2x = 6\n${idle}\nx = 3`, 'invalid'],
    ),
    ...['2x + 5 - 5 = 6', '2x = 6 + 5 - 5', '2x = 3 + 3', '2x = 2*3', 'x + x = 6', '2x + 0*x = 6', '6 = x*2'].map(
      (longer): [Asked, string, string] => [solve, `2x = 6\n${longer}\nx = 3`, 'invalid'],
    ),
    [square, '(x+y)^2\n= (x+y)^2 + 5 - 5\n= x^2 + 2x*y + y^2', 'invalid'],
    [{ ...square, lines: 2 }, '= x^2 + 2x*y + y^2\n= x^2 + x*y + x*y + y^2 = x^2 + 2x*y + y^2', 'invalid'],
    // Working numbers out, collecting terms and taking away on both sides are steps.
    [solve, '2x = 6\nx = 6/2\nx = 3', 'correct'],
    [solve, '2x + 4 - 4 = 10 - 4\n2x = 6\nx = 3', 'correct'],
    [square, '(x+y)*(x+y)\n= x^2 + x*y + y*x + y^2\n= x^2 + 2x*y + y^2', 'correct'],
    [{ from: 'x^2 + 2*x', answer: '(x+1)^2 - 1', lines: 2 }, '= x^2 + 2x + 1 - 1\n= (x+1)^2 - 1', 'correct'],
    [{ from: '5 - (x - 1)', answer: '6 - x', lines: 2 }, '= 5 - x + 1\n= 6 - x', 'correct'],
    [{ from: '6/8*x/2', answer: '3/8*x', lines: 2 }, '= 6/16 x\n= 3/8 x', 'correct'],
  ])('%j: %s', async (asked, submission, expected) => {
    const { verdict: found, diagnostic } = await graded(asked, submission);
    expect(found).toBe(expected);
    expect(diagnostic?.code).toBe(expected === 'invalid' ? 'too-few-lines' : undefined);
  });

  it('nor gives it points', async () => {
    const credit = [{ when: 'lines', factor: 1, message: 'so far so good' }];
    const asked = { ...square, lines: 1, credit };
    const plain = await graded(asked, '(x+y)^2\n= x^2 + y^2');
    const padded = await graded(asked, '(x+y)^2\n= (x+y)^2\n= (y+x)^2\n= x^2 + y^2');
    expect([plain.verdict, plain.score, padded.score]).toEqual(['partly', 0.5, 0.5]);
  });
});

describe('grading agrees with verify proof', () => {
  async function isAccepted({ from, answer, given = reals }: Asked, lines: readonly string[]): Promise<boolean> {
    const load = loadDerivation(JSON.stringify({ given, lines: [from, ...lines], goal: `${from} ${answer}` }), 'd');
    if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
    const options = { seed: '1', isOver: () => false, solver: await solver() };
    const checked = await checkDerivation(load.derivation, load.locate, options);
    if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
    return checked.result.accepted;
  }

  const normals = { X: '~ normal(0, 1)', Y: '~ normal(1, 2)' };
  it.each<[string, string, string[], boolean, Readonly<Record<string, string>>?]>([
    ['x*y', '<= (x^2 + y^2)/2', ['<= (x^2 + y^2)/2'], true],
    ['x*y', '<= (x^2 + y^2)/3', ['<= (x^2 + y^2)/3'], false],
    ['x*y', '<= (x^2 + y^2)/2', ['== (x^2 + y^2)/2 - (x - y)^2/2', '<= (x^2 + y^2)/2'], true],
    ['E(((X+Y)/2)^2)', '>= E((X+Y)/2)^2', ['>= E((X+Y)/2)^2 by jensen'], true, normals],
    ['E(exp(X))', '>= exp(E(X))', ['>= exp(E(X))'], true, normals],
    ['E(exp(X))', '<= exp(E(X))', ['<= exp(E(X))'], false, normals],
    ['max(x, y)', '== (x + y + abs(x - y))/2', ['== (x + y + abs(x - y))/2'], true],
    ['log(x^2)', '== 2*log(x)', ['== 2*log(x)'], false],
  ])('%s %s', async (from, answer, lines, isRight, given = reals) => {
    expect(await isAccepted({ from, answer, given }, lines)).toBe(isRight);
    expect((await verdict({ from, answer, given }, [from, ...lines].join('\n'))) === 'correct').toBe(isRight);
  });

  it('also about the rules it knows', async () => {
    expect(await verdict({ from: 'x', answer: 'x' }, 'x\n= x by magic')).toBe('invalid');
  });
});

describe('arrows of a graded derivation', () => {
  const solve: Asked = { from: '2*x + 1 == 5', answer: 'x == 2', given: { x: 'real' } };

  it.each(['⇐', '⟸', '<=='])('%s within a line begins a line', async (arrow) => {
    expect(await verdict(solve, `2x = 4 ⇔ x = 2`)).toBe('correct');
    // It holds, but does not lead on.
    const turned = await graded(solve, `2x = 4 ${arrow} x = 2`);
    expect(turned).toMatchObject({ verdict: 'undecided', message: expect.stringContaining('Line 2') });
    expect(await verdict({ ...solve, answer: 'x^2 == 4' }, `x = 2 ${arrow} x^2 = 4`)).toBe('wrong');
  });

  it('name an engine that has to prove the line, and no rule', async () => {
    expect(await verdict(solve, '2x = 4 => x = 2 by smt')).toBe('correct');
    expect(await verdict(solve, '2x = 4\n=> x = 2 by smt')).toBe('correct');
    const enumerated = await graded(solve, '2x = 4 => x = 2 by enumeration');
    expect(enumerated.verdict).toBe('undecided');
    expect(enumerated.message).toContain('enumeration does not prove it');
    const jensen = await graded(solve, '2x = 4 => x = 2 by jensen');
    expect(jensen.verdict).toBe('invalid');
    expect(jensen.message).toContain('an arrow links statements');
  });
});

it('an exchange of two variables of one distribution is a step of its own, and not the same line again', async () => {
  const given = { X: '~ normal(0, 1)', Y: '~ normal(0, 1)' };
  const asked: Asked = { from: 'E(tanh(X*Y + X))', answer: 'E(tanh(X*Y + Y))', given };
  // Without the step it is not reached; with it a person must look, as no engine sees it.
  expect(await verdict(asked, 'E(tanh(X*Y + X))')).not.toBe('correct');
  expect(await verdict({ ...asked, lines: 2 }, 'E(tanh(X*Y + X))\n= E(tanh(X*Y + Y))')).toBe('undecided');
});
