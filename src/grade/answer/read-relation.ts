import { requireComparable } from '../../language/compile-relation';
import { ExpressionError } from '../../language/expression-error';
import type { MathNode } from '../../language/math-node';
import { relationFunctions } from '../../language/relation-functions';
import { readTerm } from '../../notation/read-notation';
import { written } from '../../notation/written';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { answerIn, type OpenQuestion } from '../question/open-question';

const relationOf = new Map(Object.entries(relationFunctions).map(([relation, fn]) => [fn, relation as Relation]));

/**
 * An answer that is a relation between two formulas: `y = 3 - 2x`.
 * @throws ExpressionError where it cannot be read, or is none
 */
export function readRelation(
  text: string,
  open: OpenQuestion,
): { readonly statement: Statement; readonly text: string } {
  const node = readTerm(text.replace(/\s*\.\s*$/, ''), open.names, 'relation');
  const relation = node.type === 'OperatorNode' ? relationOf.get(node.fn) : undefined;
  if (node.type !== 'OperatorNode' || relation === undefined) return refuse(text);
  const [left, right] = node.args.map((side) => answerIn(open, side)) as [
    ReturnType<typeof answerIn>,
    ReturnType<typeof answerIn>,
  ];
  const [from, to] = node.args as [MathNode, MathNode];
  requireComparable(left, right, open.answers.jointSums, { start: from.start, end: to.end }, []);
  return { statement: { text, left, relation, right }, text: written(node) };
}

function refuse(text: string): never {
  const next = 'Write one equation or inequality, such as y = 2x + 1.';
  throw new ExpressionError('relation', 'This is no single relation.', next, [], 0, text.length);
}
