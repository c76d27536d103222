/** A text that holds no more than itself: a part of another one may keep all of that in memory. */
export const ownText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
