import { coverageText } from '../../report/samples';
import type { SampleFault, SampleResult } from '../../run/result';
import { html, type Markup, nothing } from '../markup';
import { lineLink } from './file-section';
import { section } from './section';

/** What came of the sample answers to the questions of a claim. */
export function samplesSection(samples: SampleResult | undefined): Markup {
  if (samples === undefined) return nothing;
  const { questions, checked, faults, draws } = samples;
  const outcome = faults.length === 0 ? 'all are judged as their authors say.' : `${faults.length} are not.`;
  return section(
    'samples',
    'Sample answers',
    html`<p>${checked} sample answers to ${questions} questions: ${outcome}</p>
${faults.length === 0 ? nothing : html`<ul>${faults.map(faultItem)}</ul>`}
${draws.length === 0 ? nothing : html`<ul class="fine">${draws.map((each) => html`<li>Question ${each.question}: ${coverageText(each)}.</li>`)}</ul>`}`,
  );
}

function faultItem({ question, kind, place, answer, verdict, message, where }: SampleFault): Markup {
  const isSample = kind !== 'reference' && kind !== 'draw';
  const what = isSample ? `${kind} sample` : kind === 'draw' ? 'drawn name' : kind;
  const is = isSample ? 'is judged' : 'is';
  return html`<li>Question ${question}, ${lineLink(place.line)}: the ${what} <code>${answer}</code> ${is} ${verdict}${where === null ? '' : ` for ${where}`}. ${message}</li>`;
}
