import { abs } from './abs';
import { add } from './add';
import { atan } from './atan';
import { cos } from './cos';
import { div } from './div';
import { equal } from './equal';
import { erf } from './erf';
import { exp } from './exp';
import { floor } from './floor';
import { less } from './less';
import { lessEqual } from './less-equal';
import { log } from './log';
import { max } from './max';
import { min } from './min';
import { mul } from './mul';
import { neg } from './neg';
import type { FieldOperation, ScalarFunction } from './operation';
import { select } from './select';
import { sin } from './sin';
import { sqrt } from './sqrt';
import { sub } from './sub';

/** What is true of each scalar operation. */
export const operations = {
  neg,
  abs,
  exp,
  log,
  sqrt,
  sin,
  cos,
  erf,
  atan,
  floor,
  add,
  sub,
  mul,
  div,
  max,
  min,
  less,
  lessEqual,
  equal,
  select,
} satisfies Readonly<Record<string, FieldOperation | ScalarFunction>>;
