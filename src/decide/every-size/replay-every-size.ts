import type { Problem, TemplateCase } from '../../engine/engine';
import type { ArgumentProved, ByEverySize, Certificate, TemplateProved } from '../../kernel/certificate';
import { together } from '../../kernel/rules/by-sizes';
import type { LocalCase } from '../../kernel/rules/every-size';
import type { Proposition, Theorem } from '../../kernel/theorem';
import { asClaimed, statedApart } from '../relations-apart';
import { type Asking, atPoints, overImages } from './at-points';
import { smallest } from './local-sizes';
import { openParameters } from './open-parameters';
import { readingFault } from './reading-fault';

/** What a certificate gives of propositions. */
export type Establish = (certificate: Certificate, propositions: readonly Proposition[]) => Theorem | string;

/**
 * The theorem for every size that a certificate gives of a problem; why it gives none.
 * @throws ExpressionError where its texts say nothing about any number of elements
 */
export async function replayEverySize(
  { templates = [] }: Problem,
  certificate: ByEverySize,
  seed: string,
  establish: Establish,
): Promise<Theorem | string> {
  if (templates.length === 0 || templates.length !== certificate.templates.length)
    return 'it is not for the sizes of the claim';
  const theorems: Theorem[] = [];
  for (const [i, template] of templates.entries()) {
    const shown = certificate.templates[i];
    if (shown === undefined) return 'it is not for the sizes of the claim';
    const { locals, statements, parameters } = shown;
    if (!locals.every((name) => Object.hasOwn(template.least, name))) return 'it is not for the sizes of the claim';
    const fault = readingFault(template, locals, seed);
    if (fault !== null) return fault;
    if (openParameters(smallest(template, locals)).length > 0 && parameters === null)
      return 'it is not seen from the declarations that its distributions exist';
    const parts = [
      await replayedStatements(template, locals, statements, establish),
      ...(parameters === null
        ? []
        : [await replayed({ template, locals, stated: openParameters }, parameters, establish)]),
    ];
    for (const part of parts) {
      if (typeof part === 'string') return part;
      theorems.push(part);
    }
  }
  return together(theorems) ?? 'it holds under conditions';
}

async function replayedStatements(
  template: TemplateCase,
  locals: readonly string[],
  argued: TemplateProved['statements'],
  establish: Establish,
): Promise<Theorem | string> {
  if ('argument' in argued)
    return replayed({ template, locals, stated: ({ statements }) => statements }, argued, establish);
  const claimed = smallest(template, locals).statements;
  const theorems: Theorem[] = [];
  for (const [index, statement] of claimed.entries()) {
    const shown = argued[index];
    if (shown === undefined) return 'it does not show all relations of the claim';
    const stated = statedApart({ index, relation: shown.relation });
    const found = await replayed({ template, locals, stated }, shown, establish);
    const theorem = typeof found === 'string' ? found : asClaimed(found, statement.relation);
    if (theorem === null) return 'it shows another relation';
    if (typeof theorem === 'string') return theorem;
    theorems.push(theorem);
  }
  return together(theorems) ?? 'it holds under conditions';
}

/** What is asked, at every size, from the argument for it; why there is none. */
export async function replayed(
  asking: Asking,
  { argument, images }: ArgumentProved,
  establish: Establish,
): Promise<Theorem | string> {
  const cases: LocalCase[] = [];
  for (const { locals, supports, certificate } of images) {
    if (Object.keys(locals).sort().join() !== [...asking.locals].sort().join()) return 'it is for other sizes';
    const found = await atPoints(asking, locals, supports, argument, async ({ asked }) =>
      establish(certificate, [asked]),
    );
    if (typeof found === 'string') return found;
    cases.push(found);
  }
  return overImages(asking, cases);
}
