import { apiGateway } from './api-gateway.ts';
import { appEngine } from './app-engine.ts';
import { appliances } from './appliances.ts';
import { broken } from './broken.ts';
import { cdnOrigin } from './cdn-origin.ts';
import { cloudRun } from './cloud-run.ts';
import { containerNative } from './container-native.ts';
import { devices } from './devices.ts';
import { directory } from './directory.ts';
import { firstNeg } from './first-neg.ts';
import { gameServers } from './game-servers.ts';
import { gkeNeg } from './gke-service.ts';
import { hybrid } from './hybrid.ts';
import { internalApplication } from './internal-application.ts';
import { mail } from './mail.ts';
import { mesh } from './mesh.ts';
import { partnerEgress } from './partner-egress.ts';
import { portMapping } from './port-mapping.ts';
import { pscGlobalApi } from './psc-global-api.ts';
import { pscPublished } from './psc-published.ts';
import { pscRegionalApi } from './psc-regional-api.ts';
import { sftpRelay } from './sftp-relay.ts';
import { sharedVm } from './shared-vm.ts';
import type { Template } from './template.ts';
import { urlMask } from './url-mask.ts';

/** The templates in the order of the gallery: simple ones first, the broken one last. */
export const templates: readonly Template[] = [
  firstNeg,
  cloudRun,
  cdnOrigin,
  gameServers,
  mail,
  devices,
  appEngine,
  apiGateway,
  urlMask,
  internalApplication,
  gkeNeg,
  containerNative,
  mesh,
  sftpRelay,
  partnerEgress,
  pscPublished,
  pscRegionalApi,
  pscGlobalApi,
  sharedVm,
  appliances,
  directory,
  portMapping,
  hybrid,
  broken,
];
