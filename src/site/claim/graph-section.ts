import type { SizedStatements } from '../../run/statements-read';
import { showNode } from '../../tensor/show-node';
import { graphTex } from '../latex/graph-tex';
import { levels, relationSigns, within } from '../latex/tex';
import { html, type Markup, nothing } from '../markup';
import { typesetBesideText } from '../typeset';
import { section } from './section';

/** Longer formulas are easier to read as plain text. */
const longest = 180;

/**
 * What the program compares, printed back from its graph: definitions and functions of the library are written out, at the smallest sizes.
 * It is there to be compared with what was meant.
 */
export function graphSection({ sizes, statements }: SizedStatements): Markup {
  if (statements.length === 0) return nothing;
  const at = sizes === '' ? '' : ` at ${sizes}`;
  return section(
    'graph',
    'Printed back from the graph',
    html`<p class="note">The statement as the program compares it${at}, with all definitions written out: to compare with what was meant.</p>
<ul class="graph">${statements.map(({ text, left, relation, right }) => {
      const latex = `${within(graphTex(left), levels.sum)} ${relationSigns[relation]} ${within(graphTex(right), levels.sum)}`;
      const rendered = latex.length > longest ? null : typesetBesideText(latex);
      const plain = `${showNode(left)} ${relation} ${showNode(right)}`;
      const shown =
        rendered === null
          ? html`<p><code>${plain}</code></p>`
          : html`<div class="formula" tabindex="0" role="img" aria-label="${plain}">${rendered}</div>`;
      return html`<li><code class="written">${text}</code>${shown}</li>`;
    })}</ul>`,
  );
}
