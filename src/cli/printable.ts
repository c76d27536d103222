/** What breaks lines, moves the cursor, hides or turns around what stands beside it; but for joiners, which are letters of some scripts. */
const unprintable = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Whether a name is shown as it is written. */
export const isPrintable = (name: string): boolean => name.search(unprintable) < 0;

/** A name as text that can be shown: `a\u{a}b` for two lines. */
export const printable = (name: string): string =>
  name.replace(unprintable, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
