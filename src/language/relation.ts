export const relations = ['==', '!=', '<', '<=', '>', '>='] as const;
export type Relation = (typeof relations)[number];

/** The functions that the grammar of mathjs calls relations by. */
export const relationFunctions: Readonly<Record<Relation, string>> = {
  '==': 'equal',
  '!=': 'unequal',
  '<': 'smaller',
  '<=': 'smallerEq',
  '>': 'larger',
  '>=': 'largerEq',
};
