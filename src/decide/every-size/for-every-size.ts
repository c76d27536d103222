import type { EngineContext, Problem, TemplateCase } from '../../engine/engine';
import type { TemplateProved } from '../../kernel/certificate';
import { type Evidence, proved, undecided } from '../../kernel/evidence';
import { together } from '../../kernel/rules/by-sizes';
import type { Theorem } from '../../kernel/theorem';
import { ExpressionError } from '../../language/expression-error';
import { type Found, inSomeWay } from './in-some-way';
import { localSizes, smallest } from './local-sizes';
import { openParameters } from './open-parameters';
import { readingFault } from './reading-fault';
import { relationsInGeneral } from './relations-in-general';

/** By this name evidence says what holds for every size, or what stands in the way. */
export const everySizeEngine = 'every size';

/**
 * The claim for every number of elements that its sizes stand for: a proof, or what stands in the way of one, which says
 * nothing about the claim. Null where all its sizes are given.
 */
export async function forEverySize({ templates = [] }: Problem, context: EngineContext): Promise<Evidence | null> {
  if (templates.length === 0) return null;
  const scope = scopeOf(templates);
  const theorems: Theorem[] = [];
  const said: string[] = [];
  const shown: (TemplateProved | null)[] = [];
  for (const template of templates) {
    const found = await ofTemplate(template, context);
    if (typeof found === 'string')
      return undecided({ engine: everySizeEngine, summary: `not proved for every size: ${found}`, scope });
    theorems.push(found.theorem);
    // What is said where all parts are there says enough of it without some.
    if (absentIn(template).length === 0) said.push(found.summary);
    shown.push(found.proved);
  }
  const theorem = together(theorems);
  if (theorem === null) return null;
  const known = shown.filter((each) => each !== null);
  const certificate = known.length === shown.length ? ({ by: 'every size', templates: known } as const) : null;
  const absent = [...new Set(templates.flatMap(absentIn))];
  if (absent.length > 0) said.push(`likewise where any of ${absent.join(', ')} is 0`);
  return proved(
    { engine: everySizeEngine, summary: [...new Set(said)].join('; '), scope },
    theorem.certifiedBy(certificate),
  );
}

/** The sizes that may be 0, and are in this template. */
const absentIn = ({ declared, least }: TemplateCase): string[] =>
  Object.keys(declared).filter((name) => !Object.hasOwn(least, name));

/** `every n >= 1, every m >= 2`. */
export const scopeOf = (templates: readonly TemplateCase[]): string =>
  [
    ...new Set(
      templates.map(({ sizes, declared, indices }) =>
        [
          ...Object.entries(sizes).flatMap(([name, size]) =>
            Object.hasOwn(declared, name) ? [] : [`${name} = ${size}`],
          ),
          ...Object.entries(declared).map(([name, low]) => `every ${name} >= ${low}`),
          ...Object.entries(indices).map(([name, of]) => `every ${name} <= ${of}`),
        ].join(', '),
      ),
    ),
  ].join('; ');

interface OfTemplate {
  readonly theorem: Theorem;
  readonly summary: string;
  readonly proved: TemplateProved | null;
}

async function ofTemplate(template: TemplateCase, context: EngineContext): Promise<OfTemplate | string> {
  try {
    const locals = localSizes(template);
    const fault = readingFault(template, locals, context.seed);
    if (fault !== null) return fault;
    const parameters = await parametersOf(template, locals, context);
    if (typeof parameters === 'string') return parameters;
    const whole = await inSomeWay({ template, locals, stated: ({ statements }) => statements }, context);
    const found = typeof whole === 'string' ? await relationsInGeneral(template, locals, context) : whole;
    if (found === null) return whole as string;
    const { summary, argument: statements } = found;
    const isWhole = statements !== null && (parameters === null || parameters.argument !== null);
    const proved = isWhole ? { locals, statements, parameters: parameters?.argument ?? null } : null;
    const theorem = parameters === null ? found.theorem : together([found.theorem, parameters.theorem]);
    return theorem === null ? 'it holds under conditions' : { theorem, summary, proved };
  } catch (error) {
    if (error instanceof ExpressionError) return error.reason;
    throw error;
  }
}

/** What distributions need of their parameters, where the declarations do not grant it. */
async function parametersOf(
  template: TemplateCase,
  locals: readonly string[],
  context: EngineContext,
): Promise<Found | string | null> {
  if (openParameters(smallest(template, locals)).length === 0) return null;
  const found = await inSomeWay({ template, locals, stated: openParameters }, context);
  return typeof found === 'string' ? `what its distributions need is not granted by the declarations: ${found}` : found;
}
