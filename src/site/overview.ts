import { byQuestion, questionName } from '../report/by-question';
import { diagnosticText } from '../report/diagnostic';
import { plainPalette } from '../report/palette';
import { upToText } from '../report/strength';
import type { ClaimResult, RejectedClaim, RunResult, Verdict } from '../run/result';
import { capital } from '../statement/capital';
import { badge } from './badge';
import { alphaShown } from './error-shown';
import { html, type Markup, nothing } from './markup';
import { holdsFor, meaning, oraclesOf, restsOn } from './rests-on';

/** The first page: what a run came to, then its claims by question. */
export function overview(run: RunResult, paths: ReadonlyMap<string, string>): Markup {
  const groups = byQuestion(run.claims, ({ question }) => question).map((group, i) => ({
    ...group,
    anchor: `q${i + 1}`,
  }));
  return html`<h1>What was established</h1>
${totals(run)}
${troubles(run)}
${unmetFirst(run, paths)}
${groups.length < 2 ? nothing : contents(groups)}
${groups.map((group) => questionSection(group, paths))}
${legend}`;
}

interface Group {
  readonly question: string | null;
  readonly items: readonly ClaimResult[];
  readonly anchor: string;
}

const metOf = (claims: readonly ClaimResult[]): number => claims.filter(({ met }) => met).length;

/** As a reader asks for them. */
const inOrder: readonly Verdict[] = ['proved', 'certified', 'supported', 'refuted', 'undefined', 'undecided'];

function totals({ claims, summary, seed }: RunResult): Markup {
  const all = summary.claims + summary.rejected + summary.faults;
  const found = inOrder.map((verdict) => [verdict, claims.filter((each) => each.verdict === verdict).length] as const);
  const alone = claims.filter((each) => oraclesOf(each)?.length === 0).length;
  const isWhole = summary.met === all;
  return html`<p class="lead ${isWhole ? 'good' : 'bad'}"><strong>${summary.met} of ${all}</strong> claims are as their authors expect.
${summary.proved === 0 ? nothing : html`Of ${summary.proved} proofs ${alone} rest on the kernel alone, and ${summary.everySize} hold for every size.`}
Checked in ${summary.seconds.toFixed(1)}\u00a0s with seed <code>${seed}</code>.</p>
<dl class="totals">${found
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => html`<div class="${verdict}"><dt>${verdict}</dt><dd>${count}</dd></div>`)}</dl>`;
}

function troubles({ rejected, faults }: RunResult): Markup {
  if (rejected.length + faults.length === 0) return nothing;
  return html`<section aria-labelledby="trouble"><h2 id="trouble">What could not be checked</h2>
${rejected.map(rejectedFile)}
${faults.map(({ id, message }) => html`<h3>${id}</h3><p>A fault of the program, which says nothing of the claim: ${message}</p>`)}
</section>`;
}

const plain = { width: 100, palette: plainPalette };

const rejectedFile = ({ id, diagnostics }: RejectedClaim): Markup =>
  html`<h3>${id}</h3><pre class="wide" tabindex="0">${diagnostics.map((each) => diagnosticText(each, plain)).join('\n')}</pre>`;

const contents = (groups: readonly Group[]): Markup =>
  html`<nav class="contents" aria-label="Questions"><ul>${groups.map(
    ({ question, items, anchor }) =>
      html`<li><a href="#${anchor}"${metOf(items) === items.length ? nothing : html` class="unmet"`}>${questionName(question)}
<span class="count">${metOf(items)}/${items.length}</span></a></li>`,
  )}</ul></nav>`;

/** What is not as expected stands first, whatever question it belongs to. */
function unmetFirst({ claims }: RunResult, paths: ReadonlyMap<string, string>): Markup {
  const unmet = claims.filter(({ met }) => !met);
  if (unmet.length === 0) return nothing;
  return html`<section class="question" aria-labelledby="unmet"><h2 id="unmet">What is not as expected</h2>
${claimsTable(unmet, 'unmet', paths)}</section>`;
}

function questionSection({ question, items, anchor }: Group, paths: ReadonlyMap<string, string>): Markup {
  return html`<section class="question" aria-labelledby="${anchor}">
<h2 id="${anchor}">${capital(questionName(question))} <span class="count">${metOf(items)} of ${items.length} met</span></h2>
${claimsTable(items, anchor, paths)}</section>`;
}

const columns = ['verdict', 'claim', 'holds for, fails at', 'rests on', 'time'] as const;

/** Roles are said, since a table that is laid out as a list on a phone has none of its own. */
const claimsTable = (items: readonly ClaimResult[], anchor: string, paths: ReadonlyMap<string, string>): Markup =>
  html`<table class="claims" role="table" aria-labelledby="${anchor}">
<thead role="rowgroup"><tr role="row">${columns.map((name) => html`<th role="columnheader" scope="col"${name === 'time' ? html` class="time"` : nothing}>${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${items.map((each) => claimRow(each, paths.get(each.id) ?? ''))}</tbody>
</table>`;

function claimRow(result: ClaimResult, path: string): Markup {
  const { id, title, verdict, met, seconds, errorBound } = result;
  return html`<tr role="row"><td role="cell">${badge(verdict, met)}</td>
<th role="rowheader" scope="row"><a href="${path}">${title}</a> <code class="id">${id}</code></th>
<td role="cell" class="fine">${cut(holdsFor(result), 90)}</td>
<td role="cell" class="fine">${restsOn(result)}${upToText(result)}${alphaShown(errorBound)}</td>
<td role="cell" class="fine time">${seconds.toFixed(2)} s</td></tr>`;
}

const legend = html`<section aria-labelledby="legend"><h2 id="legend">What a verdict means</h2>
<dl class="legend">${inOrder.map((verdict) => html`<dt><span class="badge ${verdict}">${verdict}</span></dt><dd>${meaning[verdict]}</dd>`)}</dl>
<p>What rests on <em>the kernel alone</em> was established by the small program that makes theorems. What it did not establish by itself
is taken on the word of whoever is named. A claim holds to within what follows ±, and a verdict is wrong with a probability of at most α.</p></section>`;

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
