import type { Output } from './output.ts';
import { runCli } from './run.ts';

const stdio: Output = {
  line: (text) => console.log(text),
  error: (text) => console.error(text),
};

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = runCli(process.argv.slice(2), stdio);
