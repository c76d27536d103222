import type { Flags } from './flags';
import { reportRun } from './report-run';
import { runSelected } from './run-selected';

/** `verify all`, `verify <id or glob>…`, `verify <file.yaml>`. */
export async function verifyCommand(patterns: readonly string[], flags: Flags): Promise<void> {
  const { run, replay } = await runSelected(patterns, flags);
  reportRun(run, replay, flags);
}
