import type { RunReporter } from './reporter';

/** How checked claims are written. A form is read when it is asked for: most runs need one, and some need libraries. */
export const runReporters = {
  terminal: async () => (await import('./terminal')).terminal,
  concise: async () => (await import('./concise')).concise,
  json: async () => (await import('./json')).json,
  jsonl: async () => (await import('./json-lines')).jsonl,
  junit: async () => (await import('./junit')).junit,
  sarif: async () => (await import('./sarif')).sarif,
  github: async () => (await import('./github')).github,
  gitlab: async () => (await import('./gitlab')).gitlab,
  markdown: async () => (await import('./markdown')).markdown,
} satisfies Readonly<Record<string, () => Promise<RunReporter>>>;

export type RunReporterName = keyof typeof runReporters;

export const runReporterNames = Object.keys(runReporters) as readonly RunReporterName[];
