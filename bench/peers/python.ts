import { spawnSync } from 'node:child_process';

/** Debian's, with the packages that Debian has for it. */
export const python = '/usr/bin/python3';

/** One thread, for those that would take more. */
export const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' } as const;

/** The version of a module of Python; null where it is not installed. */
export function moduleVersion(name: string): string | null {
  const { status, stdout } = spawnSync(python, ['-c', `import ${name}; print(${name}.__version__)`], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
}

/** What a script prints. Throws where it fails. */
export function printed(args: readonly string[], input = '', environment: NodeJS.ProcessEnv = oneThread): string {
  const { status, stdout, stderr } = spawnSync(python, args, {
    encoding: 'utf8',
    input,
    env: { ...process.env, ...environment },
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
