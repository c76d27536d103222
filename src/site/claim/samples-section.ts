import type { SampleResult } from '../../run/result';
import { html, type Markup, nothing } from '../markup';
import { lineLink } from './file-section';
import { section } from './section';

/** What came of the sample answers to the questions of a claim. */
export function samplesSection(samples: SampleResult | undefined): Markup {
  if (samples === undefined) return nothing;
  const { questions, checked, faults } = samples;
  return section(
    'samples',
    'Sample answers',
    html`<p>${checked} sample answers to ${questions} questions: ${faults.length === 0 ? 'all are judged as their authors say.' : `${faults.length} are not.`}</p>
${faults.length === 0 ? nothing : html`<ul>${faults.map(({ question, kind, place, answer, verdict, message }) => html`<li>Question ${question}, ${lineLink(place.line)}: the ${kind === 'reference' ? kind : `${kind} sample`} <code>${answer}</code> is ${kind === 'reference' ? '' : 'judged '}${verdict}. ${message}</li>`)}</ul>`}`,
  );
}
