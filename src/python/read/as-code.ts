/** The text of a file as code is read: without a byte order mark, and with the line ends of Python. */
export const asCode = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
