import { json } from './json';
import { markdown } from './markdown';
import type { RunReporter } from './reporter';
import { text } from './terminal';

/** How checked claims are written. */
export const runReporters = { text, json, markdown } satisfies Readonly<Record<string, RunReporter>>;

export type RunFormatName = keyof typeof runReporters;

export const runFormatNames = Object.keys(runReporters) as readonly RunFormatName[];
