import { createMemories } from '../number/memory';
import { equalJson, equalReport } from '../report/equal';
import { equal, noAnswer } from '../run/equal';
import type { EqualAnswer } from '../run/equal-answer';
import type { VerifyOptions } from '../run/verify-claim';
import { BadInput } from './bad-input';
import { parseQuery } from './equal-query';
import { exitCode } from './exit-code';
import { faultMessage } from './fault-message';
import { type Flags, limitsOf, seedFlag } from './flags';
import { freshSeed } from './fresh-seed';
import { type Limits, limitedEffort } from './limited-effort';
import { linesOf } from './lines';
import { openSolver } from './solver/solver-process';
import { surfaceOf } from './surface';

export interface EqualFlags extends Flags {
  readonly given: readonly string[];
  readonly stdin?: boolean;
}

/** `verify equal "<a>" "<b>" --given "x: real"`, or `verify equal --stdin` for JSON lines. */
export async function equalCommand(a: string | undefined, b: string | undefined, flags: EqualFlags): Promise<void> {
  const seed = seedFlag(flags) ?? freshSeed();
  const limits = limitsOf(flags);
  const options = { seed, solver: openSolver(), memories: createMemories() };
  if (flags.stdin === true) {
    if (a !== undefined || flags.given.length > 0)
      throw new BadInput(
        'bad-flag',
        '--stdin takes no formulas or declarations.',
        'Write them on lines, or leave --stdin away.',
      );
    return answerLines(options, limits);
  }
  if (a === undefined || b === undefined) {
    throw new BadInput(
      'missing-formula',
      'Two formulas are needed.',
      'For example, verify equal "2 * x" "x + x" --given "x: real".',
    );
  }
  const query = { a, b, given: flags.given.flatMap((text) => text.split(';')).filter((text) => text.trim() !== '') };
  const answer = await equal(query, { ...options, ...limitedEffort(limits) });
  const surface = surfaceOf(process.stdout, flags.color, process.env);
  process.stdout.write(flags.json === true ? equalJson(answer) : equalReport(query, answer, surface));
  process.exitCode = codeOf(answer);
}

/** Answers each line of standard input by a line, as it comes; a line that is no question is answered `invalid`. */
async function answerLines(
  options: Pick<VerifyOptions, 'seed' | 'solver' | 'memories'>,
  limits: Limits,
): Promise<void> {
  let worst: number = exitCode.met;
  for await (const line of linesOf(process.stdin)) {
    const { answer, code } = await answerLine(line, { ...options, ...limitedEffort(limits) });
    worst = Math.max(worst, code);
    if (!process.stdout.write(equalJson(answer))) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  process.exitCode = worst;
}

async function answerLine(line: string | null, options: VerifyOptions): Promise<{ answer: EqualAnswer; code: number }> {
  const query = parseQuery(line);
  if (typeof query === 'string') {
    const next = 'Write one JSON object a line: {"a": "2 * x", "b": "x + x", "given": "x: real"}.';
    const answer = noAnswer('invalid', { code: 'bad-line', place: null, reason: query, next });
    return { answer, code: codeOf(answer) };
  }
  try {
    const answer = await equal(query, options);
    return { answer, code: codeOf(answer) };
  } catch (error) {
    // A fault of the program on one line costs that line alone, and is never an answer.
    const next = 'This is a fault of claimcheck; please report it with this line.';
    const diagnostic = { code: 'internal-fault', place: null, reason: faultMessage(error), next };
    return { answer: noAnswer('undecided', diagnostic), code: exitCode.fault };
  }
}

function codeOf({ verdict }: EqualAnswer): number {
  if (verdict === 'invalid') return exitCode.badInput;
  return verdict === 'equal' ? exitCode.met : exitCode.unmet;
}
