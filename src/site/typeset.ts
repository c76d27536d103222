import katex from 'katex';
import { shortened } from './formula-parts';
import { html, Markup } from './markup';

/** Longer formulas are no formulas that anybody reads, and rendering one takes seconds. */
const longest = 4000;

/** What is refused instead of rendered: formulas that expand without end, and boxes as large as a page. */
const limits = { maxExpand: 500, maxSize: 10 } as const;

/** LaTeX that comes from strangers may hold formulas, but no links, pictures or styles; the colour marks what was refused. */
const options = { ...limits, trust: false, strict: 'ignore', throwOnError: true, errorColor: '#badc0d' } as const;

/**
 * LaTeX as a formula, for the eye and for a screen reader.
 * @returns null where it is no LaTeX, or none that may be shown
 */
export const typeset = (latex: string): Markup | null => rendered(`\\displaystyle ${latex}`, 'htmlAndMathml');

/** As `typeset`, for the eye alone: for a formula that stands beside it as text. */
export const typesetBesideText = (latex: string): Markup | null => rendered(`\\displaystyle ${latex}`, 'html');

/** A formula on lines of its own; what is no LaTeX stands as it was written. */
export function displayed(latex: string): Markup {
  const formula = rendered(latex, 'htmlAndMathml', true);
  if (formula === null) return html`<p><code class="source">${latex}</code></p>`;
  return html`<div class="formula" tabindex="0" role="group" aria-label="formula">${formula}</div>`;
}

function rendered(latex: string, output: 'html' | 'htmlAndMathml', displayMode = false): Markup | null {
  if (latex.length > longest) return null;
  try {
    const text = katex.renderToString(latex, { ...options, output, displayMode });
    if (text.includes(options.errorColor)) return null;
    // The source of the formula is repeated for programs that look for it; a page has it once already.
    return Markup.trusted(
      shortened(text.replace(/<annotation encoding="application\/x-tex">[^<]*<\/annotation>/g, '')),
    );
  } catch (error) {
    if (error instanceof katex.ParseError || error instanceof RangeError) return null;
    throw error;
  }
}
