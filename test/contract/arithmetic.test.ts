import { arithmetic } from '../../src/engine/arithmetic';
import { byEngine } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(byEngine(arithmetic), { proved: 10 });
