import { smt } from '../../src/engine/smt';
import { byEngine, withSolver } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(withSolver(byEngine(smt)), { proved: 30, refuted: 15 });
