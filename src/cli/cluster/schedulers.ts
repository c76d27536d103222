import type { ClusterFiles, ClusterRun } from './cluster-run';
import { kubernetesFiles } from './kubernetes-files';
import type { SchedulerName } from './scheduler-names';
import { slurmFiles } from './slurm-files';

/** What each scheduler is given. */
export const schedulers = {
  slurm: slurmFiles,
  kubernetes: kubernetesFiles,
} satisfies Readonly<Record<SchedulerName, (run: ClusterRun) => ClusterFiles>>;
