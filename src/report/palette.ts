/** How parts of a report are coloured; every function keeps the text. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly accent: (text: string) => string;
}

const same = (text: string): string => text;

export const plainPalette: Palette = { bold: same, dim: same, good: same, bad: same, warn: same, accent: same };

/** Where a report is written: how wide it is (Infinity for a pipe), and in which colours. */
export interface Surface {
  readonly width: number;
  readonly palette: Palette;
}
