import { nodeIo } from './node-io.ts';
import { run } from './program.ts';

// Whoever reads the output may stop (`| head`); that is no failure. Anything else that breaks a stream is the disk's.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 2),
  );
}

// Set and not called for: what is still being written gets out before the process ends.
process.exitCode = await run(process.argv.slice(2), nodeIo(process.stdin, process.stdout, process.stderr));
