import type { Witness } from '../statement/witness';
import { html, type Markup, type Part } from './markup';
import { plainSigns } from './plain-signs';

const checked: Readonly<Record<Witness['check'], string>> = {
  rational: 'checked in exact rational arithmetic',
  interval: 'checked by enclosures that do not meet',
  identity: 'by an identity that holds for all values',
  sampling: 'sampled: the confidence sequence excludes it',
};

/** A witness as a small table: the sizes, the values, then both sides, and how they were compared. */
export function witnessTable(witness: Witness, caption: Part): Markup {
  const sizes = Object.entries(witness.sizes).map(([name, size]) => row(name, String(size)));
  const values = witness.values.map(({ name, value }) => row(name, value));
  const where = witness.element === null ? '' : ` at ${witness.element}`;
  return html`<div class="wide" tabindex="0" role="group" aria-label="witness"><table class="witness">
<caption>${caption}</caption>
<thead><tr><th scope="col">name</th><th scope="col">value</th></tr></thead>
<tbody>${sizes}${values}</tbody>
<tbody class="sides">${row('left', witness.left)}${row('right', witness.right)}</tbody>
</table></div>
<p class="note">left ${plainSigns(witness.relation)} right fails${where}, ${checked[witness.check]}.</p>`;
}

const row = (name: string, value: string): Markup =>
  html`<tr><th scope="row"><code>${name}</code></th><td><code>${value}</code></td></tr>`;
