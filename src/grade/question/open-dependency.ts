import type { FieldPath } from '../../claim/claim-file';
import type { FormulaQuestion } from '../../claim/question';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { sheetFault } from '../judge/sheet-fault';

/** A reference formula depends on nothing but the variables of its question. */
export function requireDependencies(reference: Node, { variables }: FormulaQuestion, path: FieldPath): void {
  for (const node of reachable([reference])) {
    if (node.kind === 'input' && node.symbol.measure !== undefined) continue;
    const name = node.kind === 'input' || node.kind === 'apply' ? node.symbol.name : null;
    if (name === null || name.replace(/⁻¹$/, '') in variables) continue;
    const next = `List ${name} under variables, or give it a value under values or a formula under let.`;
    throw sheetFault(
      'open-reference',
      `the reference depends on ${name}, which is none of the variables of the question`,
      next,
      path,
    );
  }
}
