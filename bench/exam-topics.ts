/** The folders of claims about the exam, and of identities beside them. */
const examTopics = [
  'layer-norm',
  'hint-flow',
  'flow-likelihood',
  'bernoulli-vae',
  'prior-scale',
  'geometric-gan',
  'resnext',
  'extra',
] as const;

/** Whether a claim is about the exam: the first corpus. */
export const isOfExam = (id: string): boolean => examTopics.some((topic) => id.startsWith(`${topic}/`));
