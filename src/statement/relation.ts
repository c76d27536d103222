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

/** a r b and b s c give a `composed(r, s)` c; null where they give nothing. */
export function composed(r: Relation, s: Relation): Relation | null {
  if (r === '==') return s;
  if (s === '==') return r;
  const isUp = (relation: Relation): boolean => relation === '<' || relation === '<=';
  if (r === '!=' || s === '!=' || isUp(r) !== isUp(s)) return null;
  const isStrict = r === '<' || r === '>' || s === '<' || s === '>';
  return isUp(r) ? (isStrict ? '<' : '<=') : isStrict ? '>' : '>=';
}

const consequences: Readonly<Record<Relation, readonly Relation[]>> = {
  '==': ['==', '<=', '>='],
  '!=': ['!='],
  '<': ['<', '<=', '!='],
  '<=': ['<='],
  '>': ['>', '>=', '!='],
  '>=': ['>='],
};

/** Whether a r b gives a s b. */
export const gives = (r: Relation, s: Relation): boolean => consequences[r].includes(s);
