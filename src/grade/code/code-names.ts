/** The names under which a question for code speaks of what was handed in, of its value, and of the right one. */
export const codeNames = { code: 'submission', value: 'answer', reference: 'reference' } as const;

/** By this name messages speak of what was handed in. */
export const answerFile = 'answer.py';
