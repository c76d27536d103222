import type { Expectation } from '../claim/claim-file';
import type { Aim } from '../decide/strategy';
import { isConcrete, namesLeftOpen } from '../engine/concrete-case';
import type { Problem } from '../engine/engine';
import { ExpressionError } from '../language/expression-error';

/**
 * What is asked by an expectation. A claim that is to be certified or supported leaves nothing open, or its instances
 * say what everything is: else the verdict would speak of values that nobody chose.
 * @throws ExpressionError where something is left open
 */
export function aimOf(expect: Expectation, problem: Problem): Aim {
  if (expect === 'holds' || expect === 'refuted' || expect === 'undefined') return 'truth';
  const { instances = [] } = problem;
  if (instances.length === 0 && !isConcrete(problem))
    throw new ExpressionError(
      'no-instances',
      `${namesLeftOpen(problem.cases[0] as Problem['cases'][number]).join(', ')} may be anything, and what is ${expect} is an instance`,
      'Give values under instances, or expect: holds.',
      ['expect'],
      0,
      expect.length,
    );
  for (const { sized, texts, path } of instances) {
    const [open] = namesLeftOpen(sized).filter((name) => !(name in texts));
    if (open === undefined) continue;
    throw new ExpressionError(
      'open-instance',
      `this instance does not say what ${open} is`,
      `Give ${open} a value: where instances are meant, none is made up.`,
      [...path],
      0,
      1,
    );
  }
  return expect === 'certified' ? 'enclosures' : 'samples';
}
