import type { VerdictNote } from '../../editor/verdict-notes';
import { verdictNotes } from '../../editor/verdict-notes';
import type { Finding } from '../../report/run/findings';
import { runReport } from '../../report/run/run-report';
import type { RunResult } from '../../run/result';

/** What came of a text. */
export interface CheckedText {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly notes: readonly VerdictNote[];
}

/** Checks documents one at a time; of each the last text that was saved. */
export interface DocumentChecks {
  ask(uri: string, text: string): void;
  /** What came of the text of a document, if it is still that. */
  of(uri: string, text: string): CheckedText | null;
  forget(uri: string): void;
}

/** Checks a text; null where that was given up. */
export type CheckText = (uri: string, text: string, signal: AbortSignal) => Promise<RunResult | null>;

/** @param onFailed called with what went wrong in place of a check */
export function createChecks(
  check: CheckText,
  onChecked: (uri: string) => void,
  onFailed: (error: unknown) => void,
): DocumentChecks {
  const done = new Map<string, CheckedText>();
  const waiting = new Map<string, string>();
  let current: { readonly uri: string; readonly abort: AbortController } | null = null;

  const next = async (): Promise<void> => {
    const [first] = waiting;
    if (current !== null || first === undefined) return;
    const [uri, text] = first;
    waiting.delete(uri);
    const abort = new AbortController();
    current = { uri, abort };
    try {
      const run = await check(uri, text, abort.signal);
      if (run !== null && !abort.signal.aborted) {
        const notes = run.claims.flatMap(verdictNotes);
        done.set(uri, { text, findings: runReport(run).findings, notes });
        onChecked(uri);
      }
    } catch (error) {
      onFailed(error);
    } finally {
      current = null;
      void next();
    }
  };

  const giveUp = (uri: string): void => {
    waiting.delete(uri);
    if (current?.uri === uri) current.abort.abort();
  };
  return {
    ask: (uri, text) => {
      giveUp(uri);
      waiting.set(uri, text);
      void next();
    },
    of: (uri, text) => {
      const found = done.get(uri);
      return found?.text === text ? found : null;
    },
    forget: (uri) => {
      giveUp(uri);
      done.delete(uri);
    },
  };
}
