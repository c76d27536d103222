import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** With `NODE_OPTIONS=--import=…`, each run of the program writes down what it took, with all its threads, where the variable EFFORT says. */
const file = process.env.EFFORT;
const words = process.argv.slice(2);
if (isMainThread && file !== undefined && process.argv[1]?.endsWith('verify.js') === true)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const shard = words.indexOf('--shard');
    const what = shard < 0 ? (words[0] ?? '') : `${words[0]} ${words[shard + 1]}`;
    const seconds = [performance.now() / 1000, (userCPUTime + systemCPUTime) / 1e6].map((each) => each.toFixed(1));
    appendFileSync(file, `${[what, ...seconds, (maxRSS / 1024).toFixed(0)].join('\t')}\n`);
  });
