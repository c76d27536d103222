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
export const witnessTable = (witness: Witness, caption: Part): Markup =>
  html`<div class="wide" tabindex="0" role="group" aria-label="witness"><table class="witness">
<caption>${caption}</caption>
<thead><tr><th scope="col">name</th><th scope="col">value</th></tr></thead>
${rowsOf(witness)}</table></div>
${failing(witness)}`;

/** The same with fewer words, where it is one of many. */
export const smallWitness = (witness: Witness): Markup =>
  html`<table class="witness">${rowsOf(witness)}</table>${failing(witness)}`;

function rowsOf(witness: Witness): Markup {
  const sizes = Object.entries(witness.sizes).map(([name, size]) => row(name, String(size)));
  const values = witness.values.map(({ name, value }) => row(name, value));
  return html`<tbody>${sizes}${values}</tbody>
<tbody class="sides">${row('left', witness.left)}${row('right', witness.right)}</tbody>`;
}

function failing({ relation, element, check }: Witness): Markup {
  const where = element === null ? '' : ` at ${element}`;
  return html`<p class="note">left ${plainSigns(relation).trim()} right fails${where}, ${checked[check]}.</p>`;
}

const row = (name: string, value: string): Markup =>
  html`<tr><th scope="row"><code>${name}</code></th><td><code>${value}</code></td></tr>`;
