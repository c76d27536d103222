/** The systems for which graders are packed. */
export const gradingSystemNames = ['gradescope', 'prairielearn'] as const;

export type GradingSystemName = (typeof gradingSystemNames)[number];
