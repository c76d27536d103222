import { Chalk, supportsColor, supportsColorStderr } from 'chalk';
import { type Palette, plainPalette, type Surface } from '../report/palette';

type Environment = Readonly<Record<string, string | undefined>>;

/** How to write to a stream: as wide as the terminal is, and without limit or colours into a pipe; null stands for a file. */
export function surfaceOf(stream: NodeJS.WriteStream | null, color: boolean, environment: Environment): Surface {
  if (stream === null) return { width: Number.POSITIVE_INFINITY, palette: plainPalette };
  const width = stream.isTTY ? Math.max(20, stream.columns || 80) : Number.POSITIVE_INFINITY;
  const support = stream === process.stderr ? supportsColorStderr : supportsColor;
  const supported = stream.isTTY && support !== false ? support.level : 0;
  return { width, palette: paletteOf(color ? colorLevel(supported, environment) : 0) };
}

type Level = 0 | 1 | 2 | 3;

/** NO_COLOR switches colours off, FORCE_COLOR on; else they are as good as the terminal. */
export function colorLevel(supported: number, { NO_COLOR, FORCE_COLOR }: Environment): Level {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
  if (FORCE_COLOR === undefined) return clamp(supported);
  if (FORCE_COLOR === 'false') return 0;
  return /^\d$/.test(FORCE_COLOR) ? clamp(Number(FORCE_COLOR)) : clamp(Math.max(1, supported));
}

const clamp = (level: number): Level => (level <= 0 ? 0 : level === 1 ? 1 : level === 2 ? 2 : 3);

function paletteOf(level: Level): Palette {
  const chalk = new Chalk({ level });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    accent: (text) => chalk.cyan(text),
  };
}
