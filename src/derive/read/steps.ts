import { ExpressionError } from '../../language/expression-error';
import type { Part } from '../../language/top-level';
import type { Relation } from '../../statement/relation';
import { bodyOf, type Line, termsIn } from './line';

/**
 * The steps of a chain of expressions written by hand, in which a line may hold several: `a = b = c`. Each is a line by
 * itself, with the index of the line it stands in. The rule that a line names gives its last expression.
 * @throws ExpressionError where a line does not fit into the chain
 */
export function stepsIn(lines: readonly Line[]): Line[] {
  return lines.flatMap((line): Line[] => {
    const { link } = line;
    if (link?.kind === 'connective')
      refuse(
        bodyOf(line),
        'An arrow links statements, and this derivation is made of expressions.',
        'Write = before the expression.',
      );
    if (line.index > 0 && link === null)
      refuse(bodyOf(line), 'A line after the first starts with its relation.', 'Write = before the expression.');
    const { terms, relations } = termsIn(line);
    const links: readonly Relation[] = [link?.kind === 'relation' ? link.relation : '==', ...relations];
    return terms.map((term, k): Line => {
      if (term.text.trim() === '')
        refuse(
          { text: line.shown, start: line.start },
          'An expression is missing here.',
          'Write it behind the relation.',
        );
      return {
        ...line,
        link: { kind: 'relation', relation: links[k] ?? '==' },
        rule: k === links.length - 1 ? line.rule : null,
        content: { ...line.content, text: ' '.repeat(term.start) + term.text },
        start: term.start,
      };
    });
  });
}

function refuse({ text, start }: Part, reason: string, next: string): never {
  throw new ExpressionError('derivation', reason, next, [], start, start + text.length);
}
