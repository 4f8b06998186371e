import type { Rule } from './rule.ts';
import { endpointVmInNegZone } from './zonal-neg/endpoint-vm-in-neg-zone.ts';

/** Every rule, by subject. A rule that is not here does not exist; a test compares this list with the files. */
export const rules: readonly Rule[] = [endpointVmInNegZone];
