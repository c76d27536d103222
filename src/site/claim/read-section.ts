import type { ClaimBody, Texts } from '../../claim/claim-file';
import { sizesText } from '../../report/explain';
import type { AxesRead } from '../../run/axes-read';
import type { Names } from '../latex/function-forms';
import { namesOf } from '../latex/names-of';
import { formulaTex, statementTex } from '../latex/statement-tex';
import { html, type Markup, nothing } from '../markup';
import { plainSigns } from '../plain-signs';
import { typesetBesideText } from '../typeset';
import { section } from './section';

/** What else matters to what was read. */
interface Beside {
  /** What the statements are called where they were written. */
  readonly stated?: 'claim' | 'goal';
  readonly instances?: readonly Texts[];
}

/**
 * What was declared and claimed, formula by formula: as it was read, with its axes, and as it is written.
 */
export function readSection(
  claim: ClaimBody,
  axes: AxesRead,
  { stated = 'claim', instances = [] }: Beside = {},
): Markup {
  const names = namesOf(claim);
  const rows = [
    ...claim.sizes.flatMap((sizes) =>
      Object.keys(sizes).length === 0 ? [] : [row('sizes', plainText(plainSigns(sizesText(sizes))))],
    ),
    ...Object.entries(claim.given).map(([name, text]) => row('given', plainText(`${name}: ${text}`))),
    ...claim.assume.map((text) => row('assume', shown(text, statementTex(text, names)), axesOf(axes, text))),
    ...Object.entries(claim.let).map(([name, text]) =>
      row('let', shown(`${name}: ${text}`, definitionTex(name, text, names)), axes.definitions.get(name)),
    ),
    ...claim.claim.map((text) => row(stated, shown(text, statementTex(text, names)), axesOf(axes, text))),
    ...instances.map((texts) => row('instance', plainText(instanceText(texts)))),
  ];
  return section(
    'read',
    'As it was read',
    html`<div class="wide" tabindex="0" role="group" aria-label="declarations and formulas"><table class="read">
<thead><tr><th scope="col">field</th><th scope="col">formula</th></tr></thead>
<tbody>${rows}</tbody></table></div>`,
  );
}

const axesOf = ({ relations }: AxesRead, text: string): string | null | undefined => relations.get(text.trim());

const row = (field: string, formula: Markup, axes: string | null = null): Markup =>
  html`<tr class="${field}"><th scope="row">${field}</th><td>${formula}${axes === null ? nothing : html` <span class="axes">${axes}</span>`}</td></tr>`;

const instanceText = (texts: Texts): string =>
  Object.entries(texts)
    .map(([name, text]) => `${name} = ${text}`)
    .join(', ');

const plainText = (text: string): Markup => html`<code>${text}</code>`;

/** Longer formulas are easier to read as plain text. */
const longest = 150;

/** A formula as it was read, above the text that was written. */
function shown(text: string, latex: string | null): Markup {
  const rendered = latex === null || latex.length > longest ? null : typesetBesideText(latex);
  return rendered === null ? plainText(text) : html`${rendered}<br><code class="written">${text}</code>`;
}

function definitionTex(name: string, text: string, names: Names): string | null {
  const [head, body] = [formulaTex(name, names), formulaTex(text, names)];
  return head === null || body === null ? null : `${head} = ${body}`;
}
