import type { CodeArgument } from './claim-file';

/** An argument of code as it is shown to people. */
export const showArgument = (argument: CodeArgument): string =>
  Array.isArray(argument) ? `[${argument.map(showArgument).join(', ')}]` : String(argument ?? 'None');
