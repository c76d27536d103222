import type { ClaimFile } from '../../claim/claim-file';
import { ExpressionError } from '../../language/expression-error';
import { admits } from '../../point/domain-membership';
import { openQuestion } from './open-question';

/**
 * Throws ExpressionError where a drawn name means different things in two questions of one claim, or where a number
 * drawn for a variable of the claim may lie outside of the domain that the claim speaks of.
 */
export function drawMismatch(claim: ClaimFile, index: number): void {
  const question = claim.ask[index];
  if (question === undefined || Object.keys(question.draw).length === 0) return;
  const isDeclared = Object.keys(question.draw).some((name) => name in claim.given);
  const open = isDeclared ? openQuestion(claim, index, question) : null;
  const declarations = isDeclared
    ? openQuestion(claim, index, { ...question, draw: {}, where: [], values: {} }).session
    : null;
  for (const [name, text] of Object.entries(question.draw)) {
    const path = ['ask', index, 'draw', name];
    const other = claim.ask.slice(0, index).find((each) => name in each.draw);
    if (
      other !== undefined &&
      (other.draw[name]?.trim() !== text.trim() || other.where.join('\n') !== question.where.join('\n'))
    ) {
      const next = 'Repeat its draw and where word by word, or use another name.';
      throw new ExpressionError(
        'draw-mismatch',
        `${name} is drawn differently in question ${other.id}`,
        next,
        path,
        0,
        text.length,
      );
    }
    if (!(name in claim.given)) continue;
    const declared = declarations?.resolve(name);
    const drawn = open?.drawn.find((symbol) => symbol.name === name);
    if (declared?.kind !== 'tensor' || declared.node.kind !== 'input' || drawn?.domain.kind !== 'finite') continue;
    const { domain } = declared.node.symbol;
    if (domain.kind !== 'simplex' && !drawn.domain.values.every((value) => admits(domain, value))) {
      throw new ExpressionError(
        'outside-domain',
        `some of these values lie outside of the domain that the claim declares for ${name}`,
        'Draw from inside of it.',
        path,
        0,
        text.length,
      );
    }
  }
}
