import type { Benchmark } from './benchmark';
import { decided } from './decided';
import { grading } from './grading';
import { growth } from './growth/growth';
import { honest } from './honest';
import { hostileCode } from './hostile/hostile-code';
import { interruptedGrading } from './interrupted-grading';
import { peers } from './peers/peers';
import { calibration } from './sampling/calibration-rates';
import { sampling } from './sampling/sampling';
import { startUp } from './start-up';
import { codeMutants } from './torch/code-mutants';
import { randomModules } from './torch/random-modules';
import { torch } from './torch/torch';
import { trust } from './trust';
import { verifyAll } from './verify-all';

/** All benchmarks, in the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  startUp,
  verifyAll,
  decided,
  trust,
  grading,
  honest,
  hostileCode,
  interruptedGrading,
  sampling,
  calibration,
  peers,
  growth,
  torch,
  codeMutants,
  randomModules,
];
