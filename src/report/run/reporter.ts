import type { RunResult } from '../../run/result';
import type { Surface } from '../palette';

/** Where a run is shown, and the command that shows all that is known of a claim. */
export interface RunView {
  readonly surface: Surface;
  readonly replay: (id: string) => string;
}

/** What `--format` may name: how checked claims are written. */
export interface RunReporter {
  /** What it is, for the guide. */
  readonly gives: string;
  render(run: RunResult, view: RunView): string;
}
