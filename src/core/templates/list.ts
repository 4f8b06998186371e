import { appliances } from './appliances.ts';
import { broken } from './broken.ts';
import { containerNative } from './container-native.ts';
import { firstNeg } from './first-neg.ts';
import { internalApplication } from './internal-application.ts';
import type { Template } from './template.ts';

/** The templates in the order of the gallery: simple ones first, the broken one last. */
export const templates: readonly Template[] = [firstNeg, appliances, containerNative, internalApplication, broken];
