import type { Output } from './output.ts';
import { runCli } from './run.ts';

const stdio: Output = {
  line: (text) => console.log(text),
  error: (text) => console.error(text),
};

process.exitCode = runCli(process.argv.slice(2), stdio);
