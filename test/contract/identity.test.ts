import { equalSides } from '../../src/decide/equal-sides';
import { identity } from '../../src/engine/identity';
import { byEngine } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(byEngine(identity), { proved: 25 });

keepsContract({ ...byEngine(equalSides), name: 'equal sides' }, { refuted: 2 });
