/** The program that made a page, as its head says. */
export const generator = 'claimcheck';

/** What a page has in its head by that: so it is told from any other file. */
export const generatedMark = `<meta name="generator" content="${generator}">`;
