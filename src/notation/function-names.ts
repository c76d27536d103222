/** The name of an inverse function: that of the function behind an a. */
export const inverseOf = (name: string): string => `a${name}`;

/** What functions are called elsewhere, in small letters, and their names here. */
export const functionNames: ReadonlyMap<string, string> = new Map([
  ...['maximum', 'amax', 'fmax', 'sup'].map((name) => [name, 'max'] as const),
  ...['minimum', 'amin', 'fmin', 'inf'].map((name) => [name, 'min'] as const),
  ...['absolute', 'fabs'].map((name) => [name, 'abs'] as const),
  ...['sgn', 'signum'].map((name) => [name, 'sign'] as const),
  ...['logistic', 'expit', 'sigma', 'σ'].map((name) => [name, 'sigmoid'] as const),
  ['arctan', inverseOf('tan')],
  ['arctan2', inverseOf('tan2')],
  ['power', 'pow'],
  ['tg', 'tan'],
  ['ramp', 'relu'],
  ['logisticsigmoid', 'sigmoid'],
  ['sigm', 'sigmoid'],
  ...['mm', 'mv'].map((name) => [name, 'matmul'] as const),
  ['root', 'sqrt'],
  ['wurzel', 'sqrt'],
]);

/** Names that Python gives the constructors of arrays, which say nothing about their values. */
export const arrayNames: ReadonlySet<string> = new Set(
  'array Array asarray tensor Tensor as_tensor matrix Matrix ndarray vector list tuple Size Parameter'.split(' '),
);

/** Names of conversions between kinds of numbers. */
export const conversions: ReadonlySet<string> = new Set('float float16 float32 float64 double item'.split(' '));
