import type { SizedStatements } from '../../run/statements-read';
import type { Statement } from '../../statement/statement';
import { showNode } from '../../tensor/show-node';
import type { Names } from '../latex/function-forms';
import { graphTex } from '../latex/graph-tex';
import { statementTex } from '../latex/statement-tex';
import { levels, relationSigns, within } from '../latex/tex';
import { html, type Markup, nothing } from '../markup';
import { typesetBesideText } from '../typeset';
import { section } from './section';

/** Longer formulas are easier to read as plain text. */
const longest = 180;

/** What a claim comes to in the graph. */
export interface GraphPrinted {
  readonly sizes: string;
  /** The statements that do not stand there as they were read. */
  readonly changed: readonly { readonly statement: Statement; readonly latex: string }[];
}

export function graphPrinted({ sizes, statements }: SizedStatements, names: Names): GraphPrinted {
  const printed = statements.map((statement) => ({ statement, latex: statementOfGraph(statement) }));
  return { sizes, changed: printed.filter(({ statement, latex }) => latex !== statementTex(statement.text, names)) };
}

/** Whether it is short enough to stand beside the statement. */
export const isBrief = ({ changed }: GraphPrinted): boolean =>
  changed.length <= 3 && changed.every(({ latex }) => latex.length <= longest);

/**
 * What the program compares, printed back from its graph: definitions and functions of the library are written out, at the smallest sizes.
 * It is there to be compared with what was meant.
 */
export function graphSection({ sizes, changed }: GraphPrinted): Markup {
  if (changed.length === 0) return nothing;
  const at = sizes === '' ? '' : ` at ${sizes}`;
  return section(
    'graph',
    'Printed back from the graph',
    html`<p class="note">The statement as the program compares it${at}, with all definitions written out: to compare with what was meant.</p>
<ul class="graph">${changed.map(({ statement, latex }) => html`<li><code class="written">${statement.text}</code>${shown(statement, latex)}</li>`)}</ul>`,
  );
}

const statementOfGraph = ({ left, relation, right }: Statement): string =>
  `${within(graphTex(left), levels.sum)} ${relationSigns[relation]} ${within(graphTex(right), levels.sum)}`;

function shown({ left, relation, right }: Statement, latex: string): Markup {
  const plain = `${showNode(left)} ${relation} ${showNode(right)}`;
  const rendered = latex.length > longest ? null : typesetBesideText(latex);
  if (rendered === null) return html`<p><code>${plain}</code></p>`;
  return html`<div class="formula" tabindex="0" role="img" aria-label="${plain}">${rendered}</div>`;
}
