import type { GradeFlags } from '../grade-flags';

/** The flags of `verify cluster`. */
export interface ClusterFlags extends GradeFlags {
  readonly nodes?: string;
  readonly shards?: string;
  readonly cpus?: string;
  readonly image?: string;
  readonly volume?: string;
}

/** What is handed on to the shards of a run over claims or answers, and to whoever merges them; what else is given is bad input. */
export const handedOn = {
  claims: {
    shards: ['budget', 'timeout', 'evidence', 'claims', 'costs', 'changed', 'config'],
    merge: ['reporter', 'json', 'failOn', 'baseline', 'config'],
  },
  answers: {
    shards: ['budget', 'timeout', 'seed', 'claims', 'class', 'student', 'config'],
    merge: ['format', 'marks', 'only', 'report', 'names', 'assignment', 'config'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly (keyof ClusterFlags)[]>>>>;
