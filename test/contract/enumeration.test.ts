import { enumeration } from '../../src/engine/enumeration';
import { byEngine } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(byEngine(enumeration), { proved: 5 });
