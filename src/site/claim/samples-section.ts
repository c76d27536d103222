import type { SampleFault, SampleResult } from '../../run/result';
import { html, type Markup, nothing } from '../markup';
import { lineLink } from './file-section';
import { section } from './section';

/** What came of the sample answers to the questions of a claim. */
export function samplesSection(samples: SampleResult | undefined): Markup {
  if (samples === undefined) return nothing;
  const { questions, checked, faults } = samples;
  const outcome = faults.length === 0 ? 'all are judged as their authors say.' : `${faults.length} are not.`;
  return section(
    'samples',
    'Sample answers',
    html`<p>${checked} sample answers to ${questions} questions: ${outcome}</p>
${faults.length === 0 ? nothing : html`<ul>${faults.map(faultItem)}</ul>`}`,
  );
}

function faultItem({ question, kind, place, answer, verdict, message }: SampleFault): Markup {
  const [what, how] = kind === 'reference' ? [kind, 'is'] : [`${kind} sample`, 'is judged'];
  return html`<li>Question ${question}, ${lineLink(place.line)}: the ${what} <code>${answer}</code> ${how} ${verdict}. ${message}</li>`;
}
