/** What KaTeX writes over and over in every formula, by the short name that it has in the pages of a site, and its style; no other name there is a capital. */
const parts = {
  A: { written: '<span class="mspace" style="margin-right:0.1667em;"></span>', style: 'margin-right:.1667em' },
  F: { written: '<span class="mspace" style="margin-right:0.2222em;"></span>', style: 'margin-right:.2222em' },
  G: { written: '<span class="mspace" style="margin-right:0.2778em;"></span>', style: 'margin-right:.2778em' },
  H: {
    written: '<span class="S" style="height:1em;vertical-align:-0.25em;"></span>',
    style: 'height:1em;vertical-align:-.25em',
  },
  I: { written: '<span class="U" style="height:2.7em;"></span>', style: 'height:2.7em;overflow:hidden' },
  J: { written: '<span class="U" style="height:3em;"></span>', style: 'height:3em;overflow:hidden' },
} as const;

/** Names by which KaTeX tells the parts of a formula apart, and which its style sheet does not mention. */
export const unstyled: ReadonlySet<string> = new Set([
  'mord',
  'mtight',
  'mopen',
  'mclose',
  'mrel',
  'mop',
  'mpunct',
  'mbin',
  'minner',
]);

/** What its style sheet does mention, and formulas are full of, by the names that they have there. */
export const shortNames: Readonly<Record<string, string>> = {
  mathnormal: 'N',
  mathrm: 'M',
  'katex-base': 'B',
  'katex-strut': 'S',
  'katex-sizing': 'Z',
  'reset-size6': 'R6',
  size3: 'Z3',
  msupsub: 'P',
  vlist: 'V',
  'vlist-r': 'W',
  'vlist-s': 'Y',
  'vlist-t': 'T',
  'vlist-t2': 'T2',
  pstrut: 'U',
  nulldelimiter: 'E',
  delimcenter: 'D',
  'op-symbol': 'O',
  'large-op': 'L',
};

/** The same formula in fewer bytes; it is shown as it was with the style sheet of `shortenedStyle` alone. */
export function shortened(formula: string): string {
  const named = formula.replace(/ class="([^"]*)"/g, (_, names: string) => {
    const styled = names.split(' ').filter((name) => !unstyled.has(name));
    return styled.length === 0 ? '' : ` class="${styled.map((name) => shortNames[name] ?? name).join(' ')}"`;
  });
  const parted = Object.entries(parts).reduce(
    (text, [name, { written }]) => text.replaceAll(written, `<span class="${name}"></span>`),
    named,
  );
  return (
    parted
      .replace(
        / style="([^"]*)"/g,
        (_, style: string) => ` style="${style.replace(/;$/, '').replace(/(?<![\d.])0(?=\.\d)/g, '')}"`,
      )
      // A page says of itself what is a formula, and what a drawing.
      .replace(/ xmlns="[^"]*"|<\/?semantics>/g, '')
      // Without quotes the slash of an empty element would belong to the value.
      .replace(/(<[^<>]*)>/g, (tag) => tag.replace(/(?<= [a-z-]+=)"([\w.:;%#-]+)"(?=[ >])/gi, '$1'))
      .replace(/<(\/?)span(?=[ >])/g, '<$1i')
  );
}

/** The style sheet of KaTeX for formulas that were shortened. */
export function shortenedStyle(style: string): string {
  const renamed = style.replace(/\.([a-z][\w-]*)(?=[^{}]*\{)/g, (text, name: string) => {
    const short = shortNames[name];
    return short === undefined ? text : `.${short}`;
  });
  const slanted = '.katex-display, .katex i { font-style: inherit }';
  const partStyles = Object.entries(parts).map(([name, { style }]) => `.${name} { display: inline-block; ${style} }`);
  return [renamed.replaceAll('>span', '>i'), slanted, ...partStyles].join('\n');
}
