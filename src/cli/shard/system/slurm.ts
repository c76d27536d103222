import type { ShardSystem } from './shard-system';

/** `sbatch --array=1-8`, and any other range. */
export const slurm: ShardSystem = {
  called: 'a job array of Slurm',
  index: 'SLURM_ARRAY_TASK_ID',
  count: 'SLURM_ARRAY_TASK_COUNT',
  first: 'SLURM_ARRAY_TASK_MIN',
  step: 'SLURM_ARRAY_TASK_STEP',
};
