import { Command } from 'commander';

new Command('neg-designer').description('Checks and exports designs of network endpoint groups.').parse();
