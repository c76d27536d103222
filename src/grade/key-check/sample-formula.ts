import type { Question } from '../../claim/question';
import type { Node } from '../../tensor/node';
import { readFormula } from '../answer/read-formula';
import type { OpenQuestion } from '../question/open-question';
import { openDependency } from '../question/values-of';

/** A place for a number, with what stands on both sides of it. */
const placeholder = /(?<=^|[([+\-*/^]|, )(\s*)\{\{\s*([^{}\s]+)\s*\}\}(?=\s*(?:$|[)\]+\-*/^]|, ))/g;

export const holdsPlaceholder = (text: string): boolean => text.includes('{{');

/** Names by which answers may speak of what is filled in, and of nothing else that is drawn. */
export interface FilledNames {
  readonly question: Question;
  /** By the names that are filled in. */
  readonly names: ReadonlyMap<string, string>;
}

/** A question in whose answers other names stand for those that are drawn, or follow from what is. */
export function withFilledNames<Q extends Question>(question: Q): { readonly question: Q } & FilledNames {
  const filled = [...new Set([...Object.keys(question.draw), ...Object.keys(question.values)])];
  const names = new Map(filled.map((name, i) => [name, `filled${i}`]));
  const definitions = Object.fromEntries([...names].map(([name, own]) => [own, name]));
  return {
    question: { ...question, let: { ...question.let, ...definitions }, allow: [...question.allow, ...names.values()] },
    names,
  };
}

/**
 * A sample answer as a formula in the numbers that are drawn: it means what the answer means with any of them filled in. `unread`
 * for what cannot be read whatever they are, `unknown` where that is not certain: beside a letter, a digit or a bracket, a number
 * may be read as part of something else.
 */
export function sampleFormula(text: string, open: OpenQuestion, { names }: FilledNames): Node | 'unread' | 'unknown' {
  const { sizes } = open.session;
  const named = text.replace(placeholder, (whole, space: string, name: string) => {
    const own = names.get(name) ?? sizes.get(name);
    return own === undefined ? whole : `${space}(${own})`;
  });
  if (holdsPlaceholder(named)) return 'unknown';
  const read = readFormula(named, open);
  if (!read.ok) return holdsPlaceholder(text) ? 'unknown' : 'unread';
  if (read.also.length > 0 || read.node.isOpen) return 'unknown';
  const node = open.valued(read.node);
  return openDependency(node, new Set(open.drawn)) === null ? node : 'unknown';
}
