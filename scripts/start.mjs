// `npm start`: installs and builds what is missing, then serves the designer as it would be deployed.

import { join } from 'node:path';
import { buildIfStale, installPackages, requireNode, root, stop } from './setup.mjs';

requireNode();
installPackages();
buildIfStale();

const port = Number(process.env.PORT || 4173);
if (!Number.isInteger(port) || port < 1 || port > 65_515) stop('PORT must be a whole number from 1 to 65515.');
const { serve } = await import('./serve.mjs');
const taken = await serve(join(root, 'dist'), port).catch((error) => stop(error.message));
console.log(`NEG Designer is at http://localhost:${taken}/ (Ctrl+C ends it)`);
