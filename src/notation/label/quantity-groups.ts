/**
 * What quantities of statistics, linear algebra and deep learning are called, those of one quantity in one group. Each is a noun or its
 * abbreviation, which says nothing else of a value: no measure of how sure somebody is, no bound, and nothing that is done to a quantity.
 */
const quantities: readonly string[] = [
  'mean average avg expectation expected expectancy mittelwert mittel durchschnitt erwartungswert moyenne',
  'variance var varianz',
  'deviation std stdev sd sem se standardabweichung streuung',
  'covariance cov kovarianz',
  'correlation corr korrelation',
  'median',
  'probability prob pr wahrscheinlichkeit likelihood',
  'entropy entropie',
  'divergence kl dkl kld tv',
  'loss cost objective cross ce bce nll mse rmse mae sse rss penalty risk verlust',
  'gradient grad derivative differentiate slope delta ableitung steigung residual',
  'norm length magnitude euclidean distance dist länge abstand',
  'determinant det logdet ldj jacobian determinante',
  'trace tr',
  'rank rk rang',
  'dimension dim dimensionen',
  'eigenvalue eigenvalues spectrum spec eigenwert eigenwerte',
  'accuracy acc',
  'precision',
  'recall',
  'perplexity ppl pp',
  'similarity sim',
  'parameter parameters param params weights',
  'number num count total amount anzahl many',
  'rate lr',
  'step',
  'width wide breite',
  'height high höhe',
  'shape',
  'field rf',
  'factor scale multiplied divide divided divisor denominator faktor',
  'density pdf dichte',
  'limit lim',
  'argmin argmax arg',
];

/** The groups in which a word stands. */
const groupsOf: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const groups = new Map<string, Set<number>>();
  for (const [i, words] of quantities.entries())
    for (const word of words.split(' ')) groups.set(word, (groups.get(word) ?? new Set()).add(i));
  return groups;
})();

/** The quantities that a word in small letters names, by their number. */
export const quantitiesOf = (word: string): ReadonlySet<number> => groupsOf.get(word) ?? none;

const none: ReadonlySet<number> = new Set();
