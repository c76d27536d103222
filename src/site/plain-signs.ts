/** Relations as they are printed, which keep to the number behind them. */
const printed: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠', '==': '=' };

export const plainSigns = (text: string): string =>
  text
    .replace(/ ?(>=|<=|!=|==) ?/g, (_, sign: string) => `\u00a0${printed[sign]}\u00a0`)
    .replace(/ = /g, '\u00a0=\u00a0');
