import type { Call, Printed } from './call.ts';
import { listFlag } from './command.ts';

/**
 * `ssl-certificates create`: for the domains that Google issues it for, or from the two files of a certificate with a
 * key of its own. No design holds a key, so the script has the paths of the files as parameters.
 */
export function printCertificate(call: Call): Printed {
  const { body } = call;
  const files = call.parameters.keyFiles(call.step);
  const path = 'compute ssl-certificates create';
  const description = ['--description', body.text('description')] as const;
  if (files) {
    body.oneOf('type', ['SELF_MANAGED']);
    body.settled('certificate', 'privateKey', 'selfManaged');
    const flags = [['--certificate', [files.certificate]] as const, ['--private-key', [files.privateKey]] as const];
    return { commands: [call.scoped(path, ...flags, description)] };
  }
  const domains = listFlag('--domains', body.nested('managed')?.texts('domains'));
  if (!domains) return { commands: [], byHand: 'is issued by Google and has no domain' };
  body.oneOf('type', ['MANAGED']);
  return { commands: [call.scoped(path, domains, description)] };
}
