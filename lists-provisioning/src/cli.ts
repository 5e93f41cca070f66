#!/usr/bin/env node
import { CommanderError } from 'commander';
import { buildProgram } from './program.js';

try {
  await buildProgram().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // commander has already said what is wrong; asking for help is not an error
  process.exitCode = error.exitCode === 0 ? 0 : 1;
}
