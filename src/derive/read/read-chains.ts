import type { FieldPath } from '../../claim/claim-file';
import { isRelationText } from '../../language/compile-relation';
import { ExpressionError } from '../../language/expression-error';
import { splitTopLevel } from '../../language/top-level';
import { type Line, readLine } from './line';
import { arrow, type Link } from './link';
import { requireEngine, requireKnownRule } from './require-rule';

/** Lines of which each but the first is linked to the one before. */
export interface Chain {
  readonly kind: 'terms' | 'statements';
  readonly lines: readonly Line[];
}

/**
 * Reads the lines of a derivation. A line without a link starts a new chain.
 * @param field where the lines were written
 * @throws ExpressionError on a line that does not fit into its chain
 */
export function readChains(texts: readonly string[], field: string): Chain[] {
  const lines = texts.map((text, index) => readLine({ text, start: 0 }, index, [field, index] satisfies FieldPath));
  const groups: Line[][] = [];
  for (const line of lines) {
    const current = groups.at(-1);
    if (line.link === null) groups.push([line]);
    else if (current === undefined)
      refuse(
        line,
        'The first line has nothing before it.',
        'Start with a term or a statement, without a sign in front.',
      );
    else current.push(line);
    requireNoArrow(line);
    if (line.rule !== null) requireKnownRule(line.rule, line.content.path);
  }
  return groups.map(chainOf);
}

/** A line has one link, at its start: what an arrow within a line connects would not be checked by itself. */
function requireNoArrow(line: Line): void {
  const { parts, separators } = splitTopLevel(line.content.text, arrow);
  const [sign] = separators;
  if (sign === undefined) return;
  const start = parts[0]?.text.length ?? 0;
  const reason = `${sign} stands within a line`;
  const next = 'Begin a line of its own with it.';
  throw new ExpressionError('derivation-line', reason, next, line.content.path, start, start + sign.length);
}

function chainOf(lines: readonly Line[]): Chain {
  const [first] = lines;
  const kind = first !== undefined && isRelationText(first.content) ? 'statements' : 'terms';
  for (const line of lines) if (line.link !== null) requireFitting(line, line.link, kind);
  if (first?.rule && (kind === 'terms' || lines.length > 1))
    refuse(first, 'A chain starts here: no rule leads to its first line.', 'Name the rule on the line that it gives.');
  return { kind, lines };
}

function requireFitting(line: Line, link: Link, kind: Chain['kind']): void {
  if (kind === 'terms' && link.kind === 'connective') {
    refuse(
      line,
      'An arrow links statements, and this chain is made of terms.',
      'Link terms with ==, <= or >=; or start the chain with a statement.',
    );
  }
  if (kind === 'statements' && link.kind === 'relation') {
    refuse(
      line,
      'This chain is made of statements, which are linked by arrows.',
      'Write =>, <=> or <== in front of a statement.',
    );
  }
  if (link.kind === 'connective' && line.rule !== null) requireEngine(line.rule, line.content.path);
  if (kind === 'terms' && isRelationText(line.content)) {
    refuse(line, 'A line of this chain is a term, and this is a statement.', 'Write one term behind the sign.');
  }
  if (kind === 'statements' && !isRelationText(line.content)) {
    refuse(
      line,
      'A line of this chain is a statement, and this is a term.',
      'Write a relation behind the arrow, such as a == b.',
    );
  }
}

function refuse({ content, shown }: Line, reason: string, next: string): never {
  throw new ExpressionError('derivation-line', reason, next, content.path, 0, shown.length);
}
