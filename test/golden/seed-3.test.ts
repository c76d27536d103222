import { it } from 'vitest';
import { isThorough } from '../thorough';
import { expectAsRecorded, timeout } from './agrees-with-record';

it.runIf(isThorough)('finds of every claim what is recorded, for seed 3', () => expectAsRecorded('3'), timeout);
