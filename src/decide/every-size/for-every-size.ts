import type { EngineContext, Problem, TemplateCase } from '../../engine/engine';
import { type Evidence, proved, undecided } from '../../kernel/evidence';
import { together } from '../../kernel/rules/by-sizes';
import type { Theorem } from '../../kernel/theorem';
import { ExpressionError } from '../../language/expression-error';
import { type Found, inSomeWay } from './in-some-way';
import { localSizes, numbered } from './local-sizes';
import { openParameters } from './open-parameters';
import { readingFault } from './reading-fault';

const engine = 'every size';

/**
 * The claim for every number of elements that its sizes stand for: a proof, or what stands in the way of one, which says
 * nothing about the claim. Null where all its sizes are given.
 */
export async function forEverySize({ templates = [] }: Problem, context: EngineContext): Promise<Evidence | null> {
  if (templates.length === 0) return null;
  const scope = scopeOf(templates);
  const theorems: Theorem[] = [];
  const said: string[] = [];
  for (const template of templates) {
    const found = await ofTemplate(template, context);
    if (typeof found === 'string') return undecided({ engine, summary: `not proved for every size: ${found}`, scope });
    theorems.push(found.theorem);
    said.push(found.summary);
  }
  const theorem = together(theorems);
  if (theorem === null) return null;
  return proved({ engine, summary: [...new Set(said)].join('; '), scope }, theorem);
}

/** `every n >= 1, every m >= 2`. */
const scopeOf = (templates: readonly TemplateCase[]): string =>
  [
    ...new Set(
      templates.map(({ sizes, least, indices }) =>
        [
          ...Object.entries(sizes).map(([name, size]) => `${name} = ${size}`),
          ...Object.entries(least).map(([name, low]) => `every ${name} >= ${low}`),
          ...Object.entries(indices).map(([name, of]) => `every ${name} <= ${of}`),
        ].join(', '),
      ),
    ),
  ].join('; ');

async function ofTemplate(template: TemplateCase, context: EngineContext): Promise<Found | string> {
  try {
    const locals = localSizes(template);
    const fault = readingFault(template, locals, context.seed);
    if (fault !== null) return fault;
    const small = Object.fromEntries(Object.keys(template.least).map((name) => [name, 2]));
    const isNeeded = openParameters(numbered(template, small, locals)).length > 0;
    const needed = isNeeded ? await inSomeWay({ template, locals, stated: openParameters }, context) : null;
    if (typeof needed === 'string') return `what its distributions need is not granted by the declarations: ${needed}`;
    const found = await inSomeWay({ template, locals, stated: ({ statements }) => statements }, context);
    if (typeof found === 'string' || needed === null) return found;
    const theorem = together([found.theorem, needed.theorem]);
    return theorem === null ? 'it holds under conditions' : { ...found, theorem };
  } catch (error) {
    if (error instanceof ExpressionError) return error.reason;
    throw error;
  }
}
