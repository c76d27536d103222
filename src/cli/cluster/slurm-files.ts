import { quoted } from '../pack/quoted';
import { type ClusterFiles, type ClusterRun, partsFolder, partsPattern } from './cluster-run';

/** Scripts for `sbatch`: an array with a task for each shard, a job that merges, and one that hands in both. */
export function slurmFiles(run: ClusterRun): ClusterFiles {
  const submit = quoted(`${run.folder}/submit.sh`);
  return {
    files: { 'array.sh': arrayScript(run), 'merge.sh': mergeScript(run), 'submit.sh': submitScript(run) },
    start: `sh ${submit}`,
  };
}

/** The number of shards is written down, so that some tasks can be handed in again by themselves, as a smaller array. */
function arrayScript(run: ClusterRun): string {
  const { shards, nodes, cpus, program, shardArguments, fullFolder } = run;
  const most = nodes < shards ? `%${nodes}` : '';
  const part = `${quoted(`${fullFolder}/${partsFolder}`)}/part-"$SLURM_ARRAY_TASK_ID".jsonl`;
  const command = [...program, ...shardArguments, '--jobs', String(cpus)].map(quoted).join(' ');
  return `${head(run, 'claimcheck', '%a')}#SBATCH --array=1-${shards}${most}
#SBATCH --cpus-per-task=${cpus}
#SBATCH --requeue
# A shard that wrote its part has done its work, whatever is wrong with what it checked: that is for whoever merges to say.
# Died: sbatch --array=N ${quoted(`${fullFolder}/array.sh`)}
set -u
part=${part}
rm -f "$part"
${command} --shard "$SLURM_ARRAY_TASK_ID/${shards}" --out "$part" || test -e "$part"
`;
}

function mergeScript(run: ClusterRun): string {
  const { program, mergeArguments, fullFolder } = run;
  const command = [...program, 'merge'].map(quoted).join(' ');
  const told = mergeArguments.map((each) => ` ${quoted(each)}`).join('');
  return `${head(run, 'claimcheck-merge', 'merge')}exec ${command} ${quoted(`${fullFolder}/${partsFolder}`)}/${partsPattern}${told}
`;
}

/** What else a cluster wants to know (a partition, an account, a time) is said to this script, and handed on. */
function submitScript({ fullFolder }: ClusterRun): string {
  const script = (name: string): string => quoted(`${fullFolder}/${name}`);
  return `#!/bin/sh
# Hands in the array, and the job that merges when all of it has ended. Arguments are those of sbatch: --partition=…, --time=….
set -eu
array=$(sbatch --parsable "$@" ${script('array.sh')})
merge=$(sbatch --parsable --dependency="afterany:\${array%%;*}" "$@" ${script('merge.sh')})
echo "array \${array%%;*}, merge \${merge%%;*}"
`;
}

/** In these lines sbatch takes quotes, and nothing else of a shell. */
const head = ({ fullFolder, workingFolder }: ClusterRun, name: string, log: string): string => `#!/bin/sh
#SBATCH --job-name=${name}
#SBATCH --ntasks=1
#SBATCH --chdir="${workingFolder}"
#SBATCH --output="${fullFolder}/logs/${log}.log"
#SBATCH --open-mode=append
`;
