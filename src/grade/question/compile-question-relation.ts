import type { FieldPath } from '../../claim/claim-file';
import { compileRelation as compile } from '../../language/compile-relation';
import type { Value } from '../../language/value';
import type { Statement } from '../../statement/statement';
import type { OpenQuestion } from './open-question';

/** A relation of the sheet, such as `answer == -reference`. */
export function compileQuestionRelation(
  open: OpenQuestion,
  text: string,
  path: FieldPath,
  locals: ReadonlyMap<string, Value> = new Map(),
): Statement {
  const statement = compile({ text, path }, { session: open.session, locals, path });
  const [left, right] = [open.valued(statement.left), open.valued(statement.right)];
  return { ...statement, left, right };
}
