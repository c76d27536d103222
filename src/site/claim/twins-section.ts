import type { TwinResult } from '../../run/result';
import { badge } from '../badge';
import { html, type Markup, nothing } from '../markup';
import { smallWitness } from '../witness-table';
import { lineLink } from './file-section';
import { section } from './section';

/** The false neighbours of a claim, each with what refutes it. */
export function twinsSection(twins: readonly TwinResult[]): Markup {
  if (twins.length === 0) return nothing;
  return section(
    'twins',
    'False twins',
    html`<p class="note">Neighbours of the claim that are wrong. Whoever believed them would believe too much, so each must be refuted.</p>
<ul class="twins">${twins.map(twinItem)}</ul>`,
  );
}

function twinItem({ title, place, verdict, met, evidence }: TwinResult): Markup {
  const witness = evidence.find((each) => each.witness !== null)?.witness ?? null;
  const said = html`${badge(verdict, met)} <span>${title}</span>`;
  if (witness === null)
    return html`<li><p class="twin">${said} <span class="note">${lineLink(place.line)}</span></p></li>`;
  return html`<li><details><summary class="twin">${said}</summary>${smallWitness(witness)}<p class="note">Written in ${lineLink(place.line)}.</p></details></li>`;
}
