export const relations = ['==', '!=', '<', '<=', '>', '>='] as const;
export type Relation = (typeof relations)[number];

/** a r b is b `flip[r]` a. */
export const flip: Readonly<Record<Relation, Relation>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** The functions that the grammar of mathjs calls relations by. */
export const relationFunctions: Readonly<Record<Relation, string>> = {
  '==': 'equal',
  '!=': 'unequal',
  '<': 'smaller',
  '<=': 'smallerEq',
  '>': 'larger',
  '>=': 'largerEq',
};
