/** How strongly parts of a formula hold together, from the weakest to the strongest. */
export const levels = { truth: 0, relation: 1, sum: 2, product: 3, power: 4, atom: 5 } as const;
export type Level = (typeof levels)[keyof typeof levels];

/** A formula in LaTeX, and what holds it together. */
export interface Tex {
  readonly latex: string;
  readonly level: Level;
}

export const tex = (latex: string, level: Level = levels.atom): Tex => ({ latex, level });

/** In brackets where it holds together less strongly than its place asks. */
export const within = ({ latex, level }: Tex, least: Level): string => (level < least ? bracketed(latex) : latex);

/** Brackets as high as what is tall; others are plain, between which lines may break. */
export const bracketed = (latex: string): string => enclosed('(', latex, ')');

export const enclosed = (left: string, latex: string, right: string): string =>
  /\\(?:frac|sum|prod|int|begin|left|middle)/.test(latex)
    ? `\\left${left}${latex}\\right${right}`
    : `${left}${latex}${right}`;

/** a·b: side by side, with a dot between words and where a number follows. */
export function product(left: Tex, right: Tex): Tex {
  const [a, b] = [within(left, levels.product), within(right, levels.power)];
  const isPlain = !/[a-zA-Z]{2,}\}$|\}$/.test(a) && !/^\\math(?:it|rm)|^\\operatorname|^[\d.]/.test(b);
  return tex(`${a} ${isPlain ? '\\,' : '\\cdot'} ${b}`, levels.product);
}

export const quotient = (top: Tex, bottom: Tex): Tex => tex(`\\frac{${top.latex}}{${bottom.latex}}`, levels.power);

export const sum = (left: Tex, sign: '+' | '-', right: Tex): Tex =>
  tex(`${within(left, levels.sum)} ${sign} ${within(right, sign === '+' ? levels.sum : levels.product)}`, levels.sum);

export const power = (base: Tex, exponent: Tex): Tex =>
  tex(`${base.level === levels.atom ? `{${base.latex}}` : bracketed(base.latex)}^{${exponent.latex}}`, levels.power);

/** A function by its name, of arguments in brackets. */
export const applied = (name: string, args: readonly Tex[]): Tex =>
  tex(name + bracketed(args.map(({ latex }) => latex).join(', ')));

export const relationSigns: Readonly<Record<string, string>> = {
  '==': '=',
  '!=': '\\ne',
  '<=': '\\le',
  '>=': '\\ge',
  '<': '<',
  '>': '>',
  '=': '=',
};
