import { openGrowing } from '../output/open-growing';
import { canKeepLines, resultsInFile } from './batch-results';

/** Where lines go one after the other. */
export interface LineSink {
  put(line: string): void;
  close(): void;
}

/** Lines behind those that are in a file; one that was cut short is dropped. */
export function lineSink(file: string): LineSink {
  if (!canKeepLines(file)) {
    const { write, close } = openGrowing(file);
    return { put: write, close };
  }
  const results = resultsInFile(file, () => {});
  return {
    put: (line) => {
      results.put(results.count, line);
      results.flush();
    },
    close: () => results.close(),
  };
}
