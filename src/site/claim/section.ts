import { html, type Markup, type Part } from '../markup';

/** A section of a page with a heading, which links may point to. */
export const section = (id: string, title: string, content: Part): Markup =>
  html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>`;
