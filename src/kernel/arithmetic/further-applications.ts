import { type CaseSystem, isQuotient, type Quotient, type Value } from './case-system';

/** A function at its arguments, with the value that it has there. */
export interface Application {
  readonly name: string;
  readonly args: readonly Quotient[];
  readonly argument: Value;
  readonly value: Value;
}

/** The axioms grow with the square of what there is: of more, no others are made. */
const limit = 10;

/**
 * Where exponentials and logarithms were applied, and have values, what others are: log e^x = x, e^(log x) = x, and where the logarithm
 * of one number c was taken log cx = log c + log x and log x/c = log x − log c.
 */
export function furtherApplications(
  applied: readonly Application[],
  { add, sub, mul, div }: CaseSystem,
): Application[] {
  const exponentials = applied.filter(({ name }) => name === 'exp');
  const logarithms = applied.filter(({ name }) => name === 'log');
  if (logarithms.length === 0 || exponentials.length + logarithms.length > limit) return [];
  const inverse = (name: string) => (each: Application) => application(name, each.value, each.argument);
  const inverses = exponentials.flatMap(inverse('log'));
  const all = [...logarithms, ...inverses];
  const [number, another] = logarithms.filter(isOfNumber);
  const scaled =
    number === undefined || another !== undefined
      ? []
      : all
          .filter((each) => each !== number)
          .flatMap(({ argument, value }) => [
            ...application('log', mul(number.argument, argument), add(number.value, value)),
            ...application('log', div(argument, number.argument), sub(value, number.value)),
          ]);
  return [...inverses, ...(exponentials.length === 0 ? [] : logarithms.flatMap(inverse('exp'))), ...scaled];
}

const application = (name: string, argument: Value, value: Value): Application[] =>
  isQuotient(argument) && isQuotient(value) ? [{ name, args: [argument], argument, value }] : [];

const isOfNumber = ({ args: [argument] }: Application): boolean =>
  argument !== undefined && [argument.numerator, argument.denominator].every((each) => each.size === 1 && each.has(''));
