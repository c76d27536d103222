import { comparison, placed } from '../../point/comparison';
import type { Statement } from '../../statement/statement';
import { allOf, anyOf, isKnown, type KnownTerm, not, realText } from './term';
import type { Translation } from './translate';

/** A statement at all its elements, as Bool terms. */
export interface ComparisonText {
  /** Every element is defined on both sides and satisfies the relation. */
  readonly holds: string;
  /** Some element is defined on both sides and violates the relation. */
  readonly fails: string;
  /** Every element is defined on both sides. */
  readonly defined: string;
}

/** Null where a side has no term. */
export function comparisonText({ elements }: Translation, statement: Statement): ComparisonText | null {
  const compared = comparison(statement);
  const [left, right] = [elements(compared.left), elements(compared.right)];
  const holds: string[] = [];
  const fails: string[] = [];
  const defined: string[] = [];
  for (let i = 0; i < compared.count; i++) {
    const [a, b] = [placed(left, compared.leftMap, i), placed(right, compared.rightMap, i)];
    if (!isKnown(a) || !isKnown(b)) return null;
    const relation = relationText(statement.relation, a, b);
    const value = allOf([a.defined, b.defined]);
    defined.push(value);
    holds.push(allOf([value, relation]));
    fails.push(allOf([value, not(relation)]));
  }
  return { holds: allOf(holds), fails: anyOf(fails), defined: allOf(defined) };
}

function relationText(relation: Statement['relation'], a: KnownTerm, b: KnownTerm): string {
  const [left, right] = a.sort === 'Bool' && b.sort === 'Bool' ? [a.text, b.text] : [realText(a), realText(b)];
  switch (relation) {
    case '==':
      return `(= ${left} ${right})`;
    case '!=':
      return not(`(= ${left} ${right})`);
    default:
      return `(${relation} ${realText(a)} ${realText(b)})`;
  }
}
