/** Rounds of work, one after the other. */
export interface Rounds {
  /** Asks for a round; several that are asked for while one goes on are one. */
  ask(): void;
}

/**
 * @param quiet milliseconds to wait for more to be asked for, as several files are saved together
 * @param work never rejects
 */
export function createRounds(quiet: number, work: () => Promise<void>): Rounds {
  let timer: NodeJS.Timeout | null = null;
  let isBusy = false;
  let isAsked = false;
  const start = async (): Promise<void> => {
    timer = null;
    isBusy = true;
    isAsked = false;
    await work();
    isBusy = false;
    if (isAsked) void start();
  };
  return {
    ask: () => {
      isAsked = true;
      if (isBusy) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void start(), quiet);
    },
  };
}
