/** How the questions of a student start in Markdown, before the name: by this such a file is told from any other. */
export const askedHeading = '# Questions for ';
