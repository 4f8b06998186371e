// `npm run docs`: writes docs/rules.md with its pictures, docs/coverage.md, and the words of the rules that the command
// line knows. The test compares these files; this is the same test, allowed to write.

import { packageProgram, runProgram } from './setup.mjs';

const isDone = runProgram(packageProgram('vitest'), ['run', 'tests/docs.test.ts'], { WRITE_DOCS: 'yes' });
process.exit(isDone ? 0 : 1);
