import { deployedKey } from '../../model/deployed.ts';
import type { Design } from '../../model/design.ts';
import type { ScriptLine } from '../gcloud/lines.ts';
import { comment } from '../shell.ts';
import { printBlock, quote } from './hcl.ts';
import { apart } from './head.ts';
import type { ResourceBlock } from './resource-block.ts';

const unproven = [
  'Nothing tells which of these exist, for the design came from no import: there is a block for each resource.',
  'Take out those of what does not exist, as Terraform stops at them.',
];
const proven = [
  'For what an import of the design found in the cloud. Endpoints and other parts count as there where what they are',
  'part of is; Terraform stops at a block of what does not exist.',
];

/**
 * An `import` block for each resource that an import found in the cloud; for all of a design that came from none, and
 * then it says so. A part goes with what it is part of.
 */
export function importLines(blocks: readonly ResourceBlock[], { deployed }: Design): ScriptLine[] {
  const known = deployed && new Set(deployed);
  const isThere = ({ url }: ResourceBlock) => !known || known.has(deployedKey(url));
  const missing = blocks.filter((block) => !isThere(block));
  const about = [
    ...(known ? proven : unproven).map(comment),
    ...(missing.length === 0 ? [] : [comment('Without a block, as no import found them:')]),
  ].map((text): ScriptLine => ({ text }));
  const left = missing.map(({ id, type, label }): ScriptLine => ({ id, text: comment(`- ${type}.${label}`) }));
  return apart([[...about, ...left], ...blocks.filter(isThere).map(importBlock)]);
}

function importBlock({ id, type, label, importId }: ResourceBlock): ScriptLine[] {
  const texts =
    importId === undefined
      ? [comment(`${type}.${label} cannot be named for an import: its address is chosen by Google.`)]
      : printBlock({
          block: 'import',
          items: [
            { name: 'to', value: `${type}.${label}` },
            { name: 'id', value: quote(importId) },
          ],
        });
  return texts.map((text) => ({ text, id }));
}
