import { fileURLToPath } from 'node:url';
import { loadSheet } from '../../src/grade/load-sheet';
import { normalLikelihood, unlikeAnswers } from '../formulas';
import { program } from '../program';
import type { Comparison } from './compared';
import { printed, python } from './python';
import { type Spent, spentBy, timeOnly } from './spent';

const script = fileURLToPath(new URL('../bench/peers/equality.py', import.meta.url));
const reference = '(x - m)^2/(2*s) + log(2*pi*s)/2';
const given = ['x: real', 'm: real', 's: real > 0'].flatMap((each) => ['--given', each]);
const count = 36;

/** As Python writes it. */
const inPython = (formula: string): string =>
  formula
    .replaceAll('^', '**')
    .replaceAll('ln', 'log')
    .replaceAll(/(\d) (?=[a-z(])/g, '$1*')
    .replaceAll(/(pi) (?=s)/g, '$1*');

/** Milliseconds for formulas judged one after the other, in this process. Throws where one is not found equal. */
function ours(texts: readonly string[]): number {
  const loaded = loadSheet([{ id: 'peers', file: 'peers', text: normalLikelihood }], { course: 'peers', seed: '1' });
  if (!loaded.ok) throw new Error(loaded.diagnostics[0]?.reason);
  const start = performance.now();
  for (const text of texts) {
    const judgement = loaded.grader.judge(
      { student: 's', question: 'loss', answer: { kind: 'text', text }, earlier: {} },
      { isOver: () => false },
    );
    if (judgement instanceof Promise || judgement.verdict !== 'correct') throw new Error(`${text} is not found equal`);
  }
  return performance.now() - start;
}

/** Formulas that are equal to a reference, from the shell and in a running process. */
export function equalities(peer: string | null): Comparison[] {
  const formulas = unlikeAnswers(count);
  const asked = (texts: readonly string[]): string =>
    JSON.stringify({ reference: inPython(reference), formulas: texts });
  const theirs = (): Spent => {
    const [milliseconds = '', found = ''] = printed([script], asked(formulas.map(inPython))).split(' ');
    if (Number(found) !== count) throw new Error(`SymPy finds ${found} of ${count} equal`);
    return timeOnly(Number(milliseconds));
  };
  const common = { peer, needs: 'python3-sympy', unit: 'ms', limit: null } as const;
  const one = formulas[1] as string;
  return [
    {
      ...common,
      name: `${count} equal formulas, in one process`,
      rounds: 5,
      ours: () => timeOnly(ours(formulas)),
      theirs,
    },
    {
      ...common,
      name: 'one equal formula, from the shell',
      rounds: 9,
      ours: () => spentBy([process.execPath, program, 'equal', one, reference, ...given, '--seed', '1']),
      theirs: () => spentBy([python, '-c', oneInPython(one)]),
    },
  ];
}

const oneInPython = (formula: string): string => `
from sympy import *
x, m = symbols('x m', real=True)
s = Symbol('s', positive=True)
print(simplify(${inPython(formula)} - (${inPython(reference)})) == 0)
`;
