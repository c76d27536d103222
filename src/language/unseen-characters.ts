/**
 * One character that nobody sees: a control character other than tab and the ends of lines, one that turns the direction of
 * writing, one without a width, or a blank that is no space.
 */
export const unseenCharacter = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Says of such a character that it is there, and which one it is. */
export function unseenReason(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const what = directions.test(character)
    ? 'it turns the direction of writing'
    : /\p{Cc}/u.test(character)
      ? 'it is a control character'
      : 'it has no form';
  return `Here stands a character that cannot be seen, U+${code}: ${what}.`;
}

export const unseenAdvice = 'Delete it, or type this part anew.';
