#!/usr/bin/env node
import { load } from './load-script.js';

load('main.js');
