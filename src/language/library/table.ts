import type { Builtin } from '../builtin';
import { calculus } from './calculus';
import { convolutions } from './convolution';
import { distributions } from './distributions';
import { elementwise } from './elementwise';
import { expectations } from './expectations';
import { extremalPlaces } from './extremal-places';
import { inverses } from './inverses';
import { kroneckers } from './kronecker';
import { limits } from './limits';
import { matrices } from './matrices';
import { movements } from './movements';
import { poolings } from './pooling';
import { probability } from './probability';
import { reductions } from './reductions';
import { shapes } from './shapes';
import { wholeNumbers } from './whole-numbers';

/** Every built-in function by name. Declared and defined names win over these. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>(
  Object.entries({
    ...elementwise,
    ...inverses,
    ...wholeNumbers,
    ...reductions,
    ...extremalPlaces,
    ...movements,
    ...matrices,
    ...kroneckers,
    ...convolutions,
    ...poolings,
    ...calculus,
    ...limits,
    ...distributions,
    ...expectations,
    ...probability,
    ...shapes,
  }),
);
