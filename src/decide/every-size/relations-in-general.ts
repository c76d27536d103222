import type { EngineContext, TemplateCase } from '../../engine/engine';
import type { RelationProved } from '../../kernel/certificate';
import { together } from '../../kernel/rules/by-sizes';
import type { Theorem } from '../../kernel/theorem';
import { asClaimed, type RelationApart, relationsApart, statedApart } from '../relations-apart';
import { bySigns } from './by-signs';
import { type Found, inSomeWay } from './in-some-way';
import { smallest } from './local-sizes';

interface InGeneral {
  readonly theorem: Theorem;
  readonly summary: string;
  /** Null where somebody's word was taken. */
  readonly argument: readonly RelationProved[] | null;
}

/** A claim for every size, of which the relations are shown one by one; null where one is not. */
export async function relationsInGeneral(
  template: TemplateCase,
  locals: readonly string[],
  context: EngineContext,
): Promise<InGeneral | null> {
  const { statements } = smallest(template, locals);
  const apart = relationsApart({ statements });
  const isWhole = apart.length === 1;
  const shown: (Found & RelationApart)[] = [];
  for (const [index, options] of apart.entries()) {
    // What is the whole claim was tried before.
    const found =
      (await firstShown(isWhole ? options.slice(0, -1) : options, template, locals, context)) ??
      (await signed(template, locals, index, context));
    if (found === null) return null;
    shown.push(found);
  }
  const theorem = together(shown.map(({ theorem: each }) => each));
  const argued = shown.flatMap(({ argument, relation }) => (argument === null ? [] : [{ ...argument, relation }]));
  const summary = [...new Set(shown.map((each) => each.summary))].join('; ');
  return theorem && { theorem, summary, argument: argued.length === shown.length ? argued : null };
}

async function signed(
  template: TemplateCase,
  locals: readonly string[],
  index: number,
  context: EngineContext,
): Promise<(Found & RelationApart) | null> {
  const relation = smallest(template, locals).statements[index]?.relation;
  const found = relation === undefined ? null : await bySigns(template, locals, index, context);
  return found === null || relation === undefined ? null : { ...found, index, relation };
}

async function firstShown(
  options: readonly RelationApart[],
  template: TemplateCase,
  locals: readonly string[],
  context: EngineContext,
): Promise<(Found & RelationApart) | null> {
  const claimed = smallest(template, locals).statements;
  for (const apart of options) {
    const found = await inSomeWay({ template, locals, stated: statedApart(apart) }, context);
    const wanted = claimed[apart.index]?.relation;
    const theorem = typeof found === 'string' || wanted === undefined ? null : asClaimed(found.theorem, wanted);
    if (typeof found !== 'string' && theorem !== null) return { ...found, ...apart, theorem };
  }
  return null;
}
