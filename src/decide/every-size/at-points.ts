import type { TemplateCase } from '../../engine/engine';
import type { ImagesProved } from '../../kernel/certificate';
import {
  type AtEverySize,
  atEverySize,
  fromSmallOnes,
  type LocalCase,
  type SizeArgument,
  type Template,
} from '../../kernel/rules/every-size';
import type { Theorem } from '../../kernel/theorem';
import type { CompiledClaim } from '../../language/compile-claim';
import type { Statement } from '../../statement/statement';
import { alike } from '../../tensor/alike';
import type { Node } from '../../tensor/node';
import { type Numbers, numbered, smallest } from './local-sizes';

/** A template of which some sizes are local, and what is stated of it. */
export interface Asking {
  readonly template: TemplateCase;
  readonly locals: readonly string[];
  readonly stated: (claim: CompiledClaim) => readonly Statement[];
  /** So many points of support at least, where fewer do not tell what is read: 1 unless said. */
  readonly fewest?: number;
}

/** What is stated, with so many elements of local sizes and so many points of support of the others. */
export function statementAt({ template, locals, stated }: Asking, images: Numbers, supports: Numbers) {
  const whole = numbered(template, { ...supports, ...images }, locals);
  const claim = { ...whole, statements: stated(whole) };
  const { graph, statements, assumptions } = claim;
  const sizes = { ...template.sizes, ...images, ...supports };
  return { claim, statement: { graph, sizes, statements, assumptions, supports } satisfies Template };
}

/** Who shows what an argument asks for. */
export type PremiseOf = (argument: AtEverySize, claim: CompiledClaim, statement: Template) => Promise<Theorem | string>;

/** What is stated at every size but the local ones, which are given; why not, as a text. */
export async function atPoints(
  asking: Asking,
  images: Numbers,
  supports: Numbers,
  way: SizeArgument,
  premiseOf: PremiseOf,
): Promise<(LocalCase & { readonly image: ImagesProved | null }) | string> {
  const { claim, statement } = statementAt(asking, images, supports);
  if (!isTemplate(asking, claim)) return 'it is not the same formula for every size';
  const argument = atEverySize(statement, way);
  if (typeof argument === 'string') return argument;
  const premise = await premiseOf(argument, claim, statement);
  if (typeof premise === 'string') return premise;
  const theorem = argument.from(premise);
  if (typeof theorem === 'string') return theorem;
  const { certificate } = premise;
  const image = certificate && { locals: images, supports, certificate };
  return { template: statement, locals: images, theorem, image };
}

/** Whether what is read at these numbers of points is what is read at the fewest. */
function isTemplate({ template, locals, stated }: Asking, claim: CompiledClaim): boolean {
  const small = smallest(template, locals);
  const sides = (statements: readonly Statement[]): Node[] => statements.flatMap(({ left, right }) => [left, right]);
  return alike(sides(stated(small)), sides(claim.statements));
}

/** What is stated at every size, from what it is at given local ones, if there are such. */
export function overImages({ template, locals }: Asking, cases: readonly LocalCase[]): Theorem | string {
  const [first] = cases;
  if (locals.length === 0 && first !== undefined) return first.theorem;
  return fromSmallOnes(cases, leastOf(template, locals));
}

export const leastOf = ({ least }: TemplateCase, locals: readonly string[]): Numbers =>
  Object.fromEntries(locals.map((name) => [name, least[name] as number]));
