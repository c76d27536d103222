/** What to say of an exception: its stack only for those who debug. */
export function faultMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.DEBUG === undefined ? `${error.name}: ${error.message}` : (error.stack ?? error.message);
}
