import { it } from 'vitest';
import { expectAsRecorded, timeout } from './agrees-with-record';

it('finds of every claim what is recorded, for seed 1', () => expectAsRecorded('1'), timeout);
