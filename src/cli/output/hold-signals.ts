const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Lets what is done without a break come to its end, though a signal asks the program to end: it does so in the next turn of the
 * event loop.
 */
export function holdSignals(): void {
  for (const signal of signals) if (!process.listeners(signal).includes(endBy)) process.on(signal, endBy);
  setImmediate(letGo);
}

function endBy(signal: NodeJS.Signals): void {
  letGo();
  process.kill(process.pid, signal);
}

function letGo(): void {
  for (const signal of signals) process.removeListener(signal, endBy);
}
