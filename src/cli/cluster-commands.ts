import type { Command } from 'commander';
import { schedulerNames } from './cluster/scheduler-names';
import { completedArgument } from './completion/completed-argument';

/** Commands for runs that one machine is not enough for. */
export function addClusterCommands(verify: Command): void {
  verify
    .command('merge')
    .description('put the parts of a run together: the same as the run would have said that was not split')
    .argument('<parts...>', 'what --shard i/n --out FILE wrote, all of a run')
    .option('--format <name>', 'of answers: as verify grade')
    .option('--out <file>', 'of answers: write here')
    .option('--marks <file>', 'of answers: points that a person gave')
    .option('--only <kinds>', 'of answers: show only results of these kinds')
    .option('--report <folder>', 'of answers: write a page of what the class got wrong')
    .option('--names', 'of answers: say in the report who gave which wrong answers')
    .option('--assignment <name>', 'of answers: what the sheet is called in a gradebook')
    .action(async (files: readonly string[], _own: object, command: Command) =>
      (await import('./merge/command-merge')).mergeCommand(
        files,
        command.optsWithGlobals(),
        isWrittenFor(verify, command),
      ),
    );
  verify
    .command('cluster')
    .description('write what a scheduler needs to run parts on many machines, and to merge them')
    .addArgument(completedArgument('<scheduler>', schedulerNames.join(' or '), schedulerNames))
    .argument('[claims...]', 'all (if left out), ids, globs, folders or files; or: grade <sheet> <submissions>')
    .option('--nodes <n>', 'how many parts are worked on at once')
    .option('--shards <n>', 'how many parts there are (default: as many)')
    .option('--cpus <n>', 'cores for each (default: 1)')
    .option('--out <folder>', 'a folder that all machines see, for scripts, parts, logs and results')
    .option('--image <name>', 'of Kubernetes: an image in which verify is installed')
    .option('--volume <name>', 'of Kubernetes: the PersistentVolumeClaim of the folder in which this is said')
    .option('--class <file>', 'of answers: as verify grade')
    .option('--student <name>', 'of answers: as verify grade')
    .option('--format <name>', 'of answers: as verify grade')
    .option('--marks <file>', 'of answers: as verify grade')
    .option('--assignment <name>', 'of answers: as verify grade')
    .action(async (scheduler: string, claims: readonly string[], _own: object, command: Command) =>
      (await import('./cluster/command-cluster')).clusterCommand(
        scheduler,
        claims,
        command.optsWithGlobals(),
        isWrittenFor(verify, command),
      ),
    );
}

/** Whether a flag of a command, or of all, stands on the command line, where a configuration may have set it. */
const isWrittenFor =
  (verify: Command, command: Command) =>
  (name: string): boolean =>
    [command, verify].some((each) => each.getOptionValueSource(name) === 'cli');
