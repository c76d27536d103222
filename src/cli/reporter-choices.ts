import { closest } from '../language/closest';
import { type RunReporterName, runReporterNames } from '../report/run/reporters';
import { BadInput } from './bad-input';
import type { Flags } from './flags';

/** A form in which a run is written, and the file it goes to; null for the terminal or pipe. */
export interface ReporterChoice {
  readonly name: RunReporterName;
  readonly file: string | null;
}

/**
 * What is asked for by `--reporter` and `--json`; `terminal` besides, where nothing else is written to standard output.
 * @throws BadInput for what is no form
 */
export function reporterChoices({ reporter = [], json }: Pick<Flags, 'reporter' | 'json'>): ReporterChoice[] {
  const asked = [...reporter, ...(json === true ? ['json'] : [])].map(choiceOf);
  return asked.some(({ file }) => file === null) ? asked : [{ name: 'terminal', file: null }, ...asked];
}

function choiceOf(text: string): ReporterChoice {
  const [, asked = '', file = null] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const name = runReporterNames.find((each) => each === asked);
  if (name === undefined) {
    const near = closest(asked, runReporterNames);
    throw new BadInput(
      'bad-flag',
      `--reporter ${text} is none of ${runReporterNames.join(', ')}.`,
      near === null ? 'For example, --reporter junit=junit.xml.' : `Did you mean --reporter ${near}?`,
    );
  }
  if (file === '')
    throw new BadInput('bad-flag', `--reporter ${text} names no file.`, `For example, --reporter ${name}=report.txt.`);
  return { name, file };
}
