import type { ClaimOutcome } from '../../run/result';
import type { Surface } from '../palette';
import type { RunReport } from './run-report';

/** What a report may say beside what was found. */
export interface RunView {
  readonly surface: Surface;
  /** The command that shows all that is known of a claim. */
  readonly replay: (id: string) => string;
  /** How the repository calls a file: by its path from the top, between slashes. */
  readonly path: (file: string) => string;
  /** Of this program. */
  readonly version: string;
  /** When the run began: `2026-01-31T12:00:00Z`. */
  readonly began: string;
}

/** What `--reporter` may name: how checked claims are written. */
export interface RunReporter {
  /** What it is, for the guide. */
  readonly gives: string;
  /** Whether others may write to the same place: it is read by people, or line by line. */
  readonly isLog?: true;
  /** What is written as soon as a claim has been checked, in any order. */
  readonly each?: (outcome: ClaimOutcome) => string;
  /** What is written when all have been checked. */
  readonly render: (report: RunReport, view: RunView) => string | Promise<string>;
  /** What is appended to the summary of a job, where the service that runs it keeps one. */
  readonly stepSummary?: (report: RunReport, view: RunView) => string;
}
