import { gradescopeSystem } from './gradescope-system';
import type { GradingSystem } from './grading-system';
import type { GradingSystemName } from './grading-system-names';
import { prairielearnSystem } from './prairielearn-system';

export const gradingSystems: Readonly<Record<GradingSystemName, GradingSystem>> = {
  gradescope: gradescopeSystem,
  prairielearn: prairielearnSystem,
};
