import { relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** Watches claim files, and folders of them for what comes and goes; what is no claim by its name is passed over. */
export function watchClaims(paths: readonly string[], onChange: () => void): FSWatcher {
  const roots = paths.map((path) => resolve(path));
  const isHidden = (path: string): boolean => {
    const inside = roots.map((root) => relative(root, resolve(path))).find((each) => !each.startsWith('..'));
    return (inside ?? '').split(sep).some((name) => /^\.|^node_modules$/.test(name));
  };
  const watcher = watch([...paths], {
    ignoreInitial: true,
    // What is being written is read when it is there as a whole.
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
    ignored: (path, stats) => isHidden(path) || (stats?.isFile() === true && !/\.ya?ml$/i.test(path)),
  });
  return watcher.on('all', (event) => {
    if (event !== 'addDir') onChange();
  });
}
