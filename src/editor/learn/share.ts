import { type Level, writeLevel } from '../../core/index.ts';
import { copyText } from '../exporting/copy-text.ts';
import { fileNameOf, saveFile } from '../file/save-file.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { addressWith } from '../sharing/address.ts';
import { longLink } from '../sharing/link-codec.ts';
import { showToast } from '../ui/status.ts';
import { encodeLevel } from './level-code.ts';

export function saveLevel(level: Level): void {
  saveFile(fileNameOf(level.title, '.level.json'), writeLevel(level));
}

/** Puts a link that carries the level on the clipboard, and says so. */
export async function copyLevelLink(level: Level): Promise<void> {
  const link = addressWith(window.location.href, await encodeLevel(level));
  const done = await copyText(link);
  showToast(done ? (link.length > longLink ? text.linkLong : text.linkCopied) : text.linkFailed);
}
