/** What runs the jobs of a cluster. */
export const schedulerNames = ['slurm', 'kubernetes'] as const;

export type SchedulerName = (typeof schedulerNames)[number];
