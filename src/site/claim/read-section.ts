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
  const groups: readonly Group[] = [
    [
      'sizes',
      claim.sizes
        .filter((sizes) => Object.keys(sizes).length > 0)
        .map((sizes) => plainText(plainSigns(sizesText(sizes)))),
    ],
    ['given', Object.entries(claim.given).map(([name, text]) => plainText(`${name}: ${text}`))],
    ['assume', claim.assume.map((text) => shown(text, statementTex(text, names), axesOf(axes, text)))],
    [
      'let',
      Object.entries(claim.let).map(([name, text]) =>
        shown(`${name}: ${text}`, definitionTex(name, text, names), axes.definitions.get(name), longest.defined),
      ),
    ],
    [stated, claim.claim.map((text) => shown(text, statementTex(text, names), axesOf(axes, text)))],
    ['instances', instances.map((texts) => plainText(instanceText(texts)))],
  ];
  return section(
    'read',
    'As it was read',
    html`<div class="wide" tabindex="0" role="group" aria-label="declarations and formulas"><table class="read">
<thead><tr><th scope="col">field</th><th scope="col">formula</th></tr></thead>
${groups.map(rows)}</table></div>`,
  );
}

/** What stands under one field. */
type Group = readonly [field: string, formulas: readonly Markup[]];

const rows = ([field, formulas]: Group): Markup =>
  formulas.length === 0
    ? nothing
    : html`<tbody class="${field}">${formulas.map(
        (formula, i) =>
          html`<tr>${i > 0 ? nothing : html`<th scope="rowgroup" rowspan="${formulas.length}">${field}</th>`}<td>${formula}</td></tr>`,
      )}</tbody>`;

const axesOf = ({ relations }: AxesRead, text: string): string | null | undefined => relations.get(text.trim());

const instanceText = (texts: Texts): string =>
  Object.entries(texts)
    .map(([name, text]) => `${name} = ${text}`)
    .join(', ');

const plainText = (text: string): Markup => html`<code>${text}</code>`;

/** Longer formulas are easier to read as plain text: of what is stated, and of definitions. */
const longest = { stated: 260, defined: 150 } as const;

/** A formula as it was read, above the text that was written. */
function shown(
  text: string,
  latex: string | null,
  axes: string | null | undefined,
  limit: number = longest.stated,
): Markup {
  const rendered = latex === null || latex.length > limit ? null : typesetBesideText(latex);
  const noted = axes ? html` <span class="axes">${axes}</span>` : nothing;
  return rendered === null
    ? html`${plainText(text)}${noted}`
    : html`${rendered}${noted}<br><code class="written">${text}</code>`;
}

function definitionTex(name: string, text: string, names: Names): string | null {
  const [head, body] = [formulaTex(name, names), formulaTex(text, names)];
  return head === null || body === null ? null : `${head} = ${body}`;
}
