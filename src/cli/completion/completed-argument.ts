import { Argument } from 'commander';

/** An argument of which the values are known, and told as any other that is wrong. */
export function completedArgument(name: string, description: string, values: readonly string[]): Argument {
  const argument = new Argument(name, description);
  argument.argChoices = [...values];
  return argument;
}
