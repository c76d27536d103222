import { html, type Markup } from '../markup';
import { section } from './section';

const lineId = (line: number): string => `L${line}`;

/** A link to a line of the file on the page. */
export const lineLink = (line: number): Markup => html`<a href="#${lineId(line)}">line ${line}</a>`;

/** The claim file as it is written, with the numbers of its lines. */
export function fileSection(text: string, file: string): Markup {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return section(
    'file',
    'Claim file',
    html`<p class="note"><code>${file}</code></p>
<pre class="wide file" tabindex="0">${lines.map((line, i) => html`<code id="${lineId(i + 1)}">${line}</code>\n`)}</pre>`,
  );
}
