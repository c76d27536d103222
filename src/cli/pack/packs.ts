import type { GradingSystemName } from '../harness/grading-system-names';
import { gradescopePack } from './gradescope-pack';
import type { Pack } from './pack';
import { prairielearnPack } from './prairielearn-pack';

/** Graders as each system takes them. */
export const packs: Readonly<Record<GradingSystemName, Pack>> = {
  gradescope: gradescopePack,
  prairielearn: prairielearnPack,
};
