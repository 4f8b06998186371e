import { clientScenarios } from './clients.ts';
import { consumerScenarios } from './consumers.ts';
import { dropScenarios } from './drops.ts';
import { entranceScenarios } from './entrances.ts';
import { typeScenarios } from './neg-types.ts';
import { productScenarios } from './products.ts';
import { routeScenarios } from './routes.ts';
import type { Scenario } from './scenario.ts';

export const scenarios: readonly Scenario[] = [
  ...productScenarios,
  ...typeScenarios,
  ...routeScenarios,
  ...entranceScenarios,
  ...dropScenarios,
  ...clientScenarios,
  ...consumerScenarios,
];
