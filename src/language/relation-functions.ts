import type { Relation } from '../statement/relation';

/** The functions that the grammar of mathjs calls relations by. */
export const relationFunctions: Readonly<Record<Relation, string>> = {
  '==': 'equal',
  '!=': 'unequal',
  '<': 'smaller',
  '<=': 'smallerEq',
  '>': 'larger',
  '>=': 'largerEq',
};
