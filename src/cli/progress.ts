import { oneLine, truncate } from '../report/text-layout';

/** A line on the terminal that is overwritten while work goes on, and gone when it ends. */
export interface Progress {
  update(text: string): void;
  clear(): void;
}

/** Shows nothing in the first second, nor where the stream is no terminal. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const start = performance.now();
  let isShown = false;
  return {
    update: (text) => {
      if (!stream.isTTY || performance.now() - start < 1000) return;
      stream.write(`\r\u001b[2K${truncate(oneLine(text), Math.max(1, (stream.columns || 80) - 1))}`);
      isShown = true;
    },
    clear: () => {
      if (isShown) stream.write('\r\u001b[2K');
      isShown = false;
    },
  };
}
