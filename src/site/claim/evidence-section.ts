import { evidenceShown } from '../../report/explain';
import { toleranceText } from '../../report/strength';
import type { ClaimResult, ReportedEvidence } from '../../run/result';
import { errorShown } from '../error-shown';
import { html, type Markup, nothing } from '../markup';
import { plainSigns } from '../plain-signs';
import { section } from './section';

/** What each way of deciding the claim established, and under which hypotheses. */
export function evidenceSection(result: ClaimResult): Markup {
  const shown = evidenceShown(result);
  return shown.length === 0 ? nothing : section('evidence', 'Evidence', shown.map(evidenceItem));
}

function evidenceItem(evidence: ReportedEvidence): Markup {
  const { engine, verdict, summary, scope, tolerance = null, errorBound, hypotheses, laws, oracles } = evidence;
  const { sampling, seconds } = evidence;
  const error =
    errorBound === null ? 'none: exact' : html`wrong with a probability of at most ${errorShown(errorBound)}`;
  const rows: readonly (readonly [string, Markup | string])[] = [
    ['scope', plainSigns(scope)],
    ['up to', toleranceText({ verdict, tolerance })],
    ['error', verdict === 'undecided' ? '' : error],
    ['hypotheses', list(hypotheses)],
    ['laws', list(laws)],
    [
      'on the word of',
      oracles === undefined ? '' : oracles.length === 0 ? 'nobody: the kernel established it' : list(oracles),
    ],
    ['sampling', sampling === undefined ? '' : samplingText(sampling)],
    ['solver', seconds === undefined ? '' : `${seconds.toFixed(2)} s`],
  ];
  return html`<div class="evidence ${verdict}"><h3>${engine}: ${verdict}</h3><p>${summary}</p>
<dl class="facts">${rows.filter(([, value]) => value !== '' && value !== nothing).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></div>`;
}

const list = (texts: readonly string[]): Markup =>
  texts.length === 0 ? nothing : html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

const samplingText = ({ n, interval, tau, alpha }: NonNullable<ReportedEvidence['sampling']>): string =>
  `n = ${n}, interval [${interval[0]}, ${interval[1]}], τ = ${tau}, α = ${alpha}`;
