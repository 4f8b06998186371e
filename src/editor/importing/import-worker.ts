import { decodeText, type ImportResult, type InputText, importTextsInSteps } from '../../core/index.ts';
import { importingMessages as messages } from '../messages/importing.ts';
import type { Answer, Progress, ToRead } from './reading-words.ts';

/** Milliseconds between two words about how far it is: often enough to be seen, too seldom to cost anything. */
const between = 60;

// Reads files and makes a design of them, beside the page: a file of 50 MB must not hold up a drag.
self.addEventListener('message', (event: MessageEvent<ToRead>) => {
  void read(event.data).then((result) => answer({ result }));
});

const answer = (words: Answer): void => self.postMessage(words);

async function read({ files, pasted }: ToRead): Promise<ImportResult> {
  let last = 0;
  const tell = (progress: Progress): void => {
    const now = performance.now();
    if (now - last < between) return;
    last = now;
    answer({ progress });
  };
  const texts: InputText[] = [];
  const problems: { where: string; message: string }[] = [];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const file of files) {
    tell({ what: 'files', done, total });
    const text = await textOf(file);
    if (text.ok) texts.push({ where: file.name, text: text.text });
    else problems.push({ where: file.name, message: text.message });
    done += file.size;
  }
  if (pasted.trim() !== '') texts.push({ where: '', text: pasted });
  const name = pasted.trim() === '' ? nameFromFile(files) : undefined;
  const steps = importTextsInSteps(texts, name === undefined ? {} : { name });
  let step = steps.next();
  for (; !step.done; step = steps.next()) tell(step.value);
  if (problems.length === 0) return step.value;
  // Whoever has to mend one file hears of the others at the same time.
  const others = texts.length === 0 || step.value.ok ? [] : step.value.problems;
  return { ok: false, problems: [...problems, ...others] };
}

async function textOf(file: File): Promise<ReturnType<typeof decodeText>> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return decodeText(bytes, (encoding) => new TextDecoder(encoding, { fatal: true }));
  } catch (error) {
    return { ok: false, message: messages.unreadable(error instanceof Error ? error.message : String(error)) };
  }
}

/** What a design that comes from one file alone is called, unless it says so itself. */
function nameFromFile([file, ...others]: readonly File[]): string | undefined {
  if (!file || others.length > 0) return undefined;
  const stem = file.name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return stem === '' ? undefined : stem;
}
