import { targetExists } from './reference/target-exists.ts';
import { targetOfRightKind } from './reference/target-of-right-kind.ts';
import { locationKind } from './resource/location-kind.ts';
import { locationKnown } from './resource/location-known.ts';
import { nameFormat } from './resource/name-format.ts';
import { nameUnique } from './resource/name-unique.ts';
import { needsLocation } from './resource/needs-location.ts';
import { needsName } from './resource/needs-name.ts';
import type { Rule } from './rule.ts';
import { endpointVmInNegZone } from './zonal-neg/endpoint-vm-in-neg-zone.ts';

/** Every rule, by subject. A rule that is not here does not exist; a test compares this list with the files. */
export const rules: readonly Rule[] = [
  targetExists,
  targetOfRightKind,
  locationKind,
  locationKnown,
  nameFormat,
  nameUnique,
  needsLocation,
  needsName,
  endpointVmInNegZone,
];
