/** Controls, signs that turn the direction of what follows, and others that are not seen; but no line breaks between what is written. */
const unseen = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/gu;

/**
 * JSON in which all that a terminal or an editor would obey, instead of showing it, is escaped: what is read from it is the same.
 * @param indent how many spaces deep its parts stand; in one line where it is left out
 */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(unseen, escaped);

const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');
