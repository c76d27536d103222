import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from './bad-input';

/**
 * The files that are not as they were in a commit, or not known to git, by their real paths; of repositories within this one, and of
 * links to folders, the folder alone.
 * @param folder a folder of the repository
 * @throws BadInput where there is no repository, no git, or no such commit
 */
export function changedFiles(reference: string, folder: string): ReadonlySet<string> {
  const root = git(folder, ['rev-parse', '--show-toplevel']).trimEnd();
  const commit = git(folder, ['rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`], reference).trim();
  const named = ['--name-only', '--no-relative', '--no-renames', '--no-ext-diff', '--ignore-submodules=none', '-z'];
  const changed = git(root, ['diff', ...named, commit, '--']);
  const unknown = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  const paths = `${changed}${unknown}`.split('\0').filter((path) => path !== '');
  return new Set(paths.flatMap((path) => realPath(join(root, path))));
}

/** None for a file that was removed. */
function realPath(path: string): string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}

function git(folder: string, args: readonly string[], reference?: string): string {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  if (error !== undefined && 'code' in error && error.code === 'ENOENT')
    throw new BadInput('no-git', 'git is not installed, and --changed asks it.', 'Install git, or name the claims.');
  if (reference !== undefined && isShallow(folder))
    throw new BadInput(
      'shallow-checkout',
      `There is no commit ${reference} in this checkout, which holds the newest commits alone.`,
      'Fetch it: git fetch --unshallow; fetch-depth: 0 for actions/checkout; GIT_DEPTH: 0 in GitLab.',
    );
  if (reference !== undefined)
    throw new BadInput(
      'no-such-commit',
      `There is no commit ${reference}.`,
      'Give a commit, branch or tag after --changed, and the claims before it: verify all --changed main.',
    );
  const [reason = 'It failed'] = stderr.replace(/^fatal: /, '').split('\n');
  throw new BadInput('no-repository', `git cannot say what changed: ${reason}.`, '--changed needs a git repository.');
}

const isShallow = (folder: string): boolean =>
  spawnSync('git', ['-C', folder, 'rev-parse', '--is-shallow-repository'], { encoding: 'utf8' }).stdout?.trim() ===
  'true';
