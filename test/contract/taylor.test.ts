import { taylor } from '../../src/decide/by-taylor';
import { byEngine, withSolver } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(withSolver(byEngine(taylor)), { proved: 3 });
