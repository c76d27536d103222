import { everySizeEngine } from '../../decide/every-size/for-every-size';
import type { Mark } from '../../derive/derivation-result';
import { readLine } from '../../derive/read/line';
import type { ReportedDerivation } from '../../derive/reported-derivation';
import { alphaShown } from '../error-shown';
import type { Names } from '../latex/function-forms';
import { lineTex, statementTex } from '../latex/statement-tex';
import { html, type Markup, nothing } from '../markup';
import { plainSigns } from '../plain-signs';
import { typeset } from '../typeset';
import { witnessTable } from '../witness-table';

const signs: Readonly<Record<Mark, { readonly sign: string; readonly said: string }>> = {
  start: { sign: '', said: 'starts a chain' },
  holds: { sign: '✓', said: 'holds' },
  forward: { sign: '⇒', said: 'follows, but not the other way round' },
  backward: { sign: '⇐', said: 'the line before follows from it, not the other way round' },
  unknown: { sign: '?', said: 'not established' },
  fails: { sign: '✗', said: 'fails' },
};

/** A checked derivation: each line typeset, with a mark, what it follows by, and what is wrong with it. */
export function derivationLines({ lines }: ReportedDerivation, names: Names): Markup {
  const before = (i: number): ReadonlySet<string> => new Set(lines.slice(0, i).flatMap(({ hypotheses }) => hypotheses));
  const fresh = (i: number): string[] => (lines[i]?.hypotheses ?? []).filter((text) => !before(i).has(text));
  return html`<ol class="derivation">${lines.map((line, i) => lineItem(line, i, fresh(i), names))}</ol>`;
}

type Line = ReportedDerivation['lines'][number];

/** @param fresh what is assumed for this line, and for none before it */
function lineItem(line: Line, index: number, fresh: readonly string[], names: Names): Markup {
  const { sign, said } = signs[line.mark];
  const { by, errorBound, verdict } = line;
  const latex = lineTex(readLine({ text: line.text, start: 0 }, index, []), names);
  const rendered = latex === null ? null : typeset(latex);
  const weaker = verdict === null || verdict === 'proved' ? '' : ` ${verdict}`;
  const how = by === null ? nothing : html`${byShown(by)}${weaker}${alphaShown(errorBound)}`;
  return html`<li class="${line.mark}"><span class="mark"><span aria-hidden="true">${sign}</span><span class="unseen">${said}</span></span>
<div class="line"><div class="step" tabindex="0" role="group" aria-label="line ${index + 1}">${rendered ?? html`<code>${line.text}</code>`}</div>
${rendered === null ? nothing : html`<code class="written">${line.text}</code>`}${details(line, fresh)}</div>
<span class="by">${how}</span></li>`;
}

/** What a line follows by; a proof for every size is named after that. */
const byShown = (by: string): string => (by === everySizeEngine ? `for ${by}` : `by ${by}`);

function details({ reason, conditions, witness }: Line, hypotheses: readonly string[]): Markup {
  const notes = [
    reason,
    ...conditions.map((text) => `only where ${text}`),
    ...hypotheses.map((text) => `assuming ${text}`),
  ].filter((text) => text !== '');
  return html`${notes.map((text) => html`<p class="note">${text}</p>`)}${witness === null ? nothing : witnessTable(witness, 'where the line fails')}`;
}

/** What the lines come to, and whether the goals are reached. */
export function conclusion(
  { accepted, firstBad, conclusions, goals, conditions, verdict, sizes, hypotheses }: ReportedDerivation,
  names: Names,
): Markup {
  const outcome = accepted
    ? `Every line is established (${verdict}).`
    : firstBad !== null
      ? `Line ${firstBad + 1} is not established.`
      : conditions.length > 0
        ? `Every line is established, but only where ${conditions.join(' and ')}.`
        : 'Every line is established, but the goal is not reached.';
  const reached = { chain: 'reached', directly: 'not reached by the lines, but it holds', no: 'not reached' } as const;
  return html`<p class="${accepted ? 'good' : 'bad'}"><span aria-hidden="true">${accepted ? '✓' : '✗'}</span> ${outcome}${sizes === null ? '' : ` Sizes: ${plainSigns(sizes)}.`}</p>
<dl class="facts">${firstBad === null ? conclusions.map((text) => fact('shown', text, names)) : nothing}
${goals.map(({ text, reached: how }) => fact(`goal, ${reached[how]}`, text, names))}
${hypotheses.length === 0 ? nothing : html`<div><dt>assuming</dt><dd><ul>${hypotheses.map((text) => html`<li>${text}</li>`)}</ul></dd></div>`}</dl>`;
}

function fact(name: string, text: string, names: Names): Markup {
  const latex = statementTex(text, names);
  return html`<div><dt>${name}</dt><dd>${(latex === null ? null : typeset(latex)) ?? html`<code>${text}</code>`}</dd></div>`;
}
