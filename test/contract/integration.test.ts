import { integration } from '../../src/decide/integration/by-integration';
import { byEngine, withSolver } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(withSolver(byEngine(integration)), { proved: 3 });
