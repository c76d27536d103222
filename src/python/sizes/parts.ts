import type { Expression, Statement } from '../syntax';

export type Part = Expression | Statement;

const isPart = (value: object): value is Part => 'type' in value;

/** The expressions and statements that stand directly within a piece of syntax, in their order. */
export function partsIn(whole: object): Part[] {
  return Object.values(whole).flatMap((value: unknown): Part[] => {
    if (typeof value !== 'object' || value === null) return [];
    return isPart(value) ? [value] : partsIn(value);
  });
}

/** All of them, at any depth, the piece itself first. */
export function allParts(part: Part): Part[] {
  const all = [part];
  // What is found is looked through in its turn.
  for (const each of all) all.push(...partsIn(each));
  return all;
}

/** The last name of what is called: `f` of `torch.f(…)`; null where it has none. */
export function calledName(callee: Expression): string | null {
  return callee.type === 'name' || callee.type === 'attribute' ? callee.name : null;
}
