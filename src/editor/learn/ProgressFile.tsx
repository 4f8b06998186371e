import { useRef, useState } from 'react';
import { readProgress } from '../../store/progress.ts';
import { saveFile } from '../file/save-file.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/status.ts';
import styles from './Learn.module.css';
import { useLearning } from './use-learning.ts';

/** In bytes; ten thousand levels need less. */
const largest = 2_000_000;

/** Progress as a file, out and in. */
export function ProgressFile() {
  const { progress } = useLearning();
  const chooser = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const read = async (file: File) => {
    if (file.size > largest) {
      say(text.progressLarge);
      return;
    }
    const found = readProgress(await file.text());
    if (!found.ok) {
      say(text.progressRefused[found.why]);
      return;
    }
    await progress.merge(found.levels);
    say(text.progressRead(Object.keys(found.levels).length));
  };

  return (
    <section className={styles.section} aria-label={text.keepProgress}>
      <h3 className={styles.heading}>{text.keepProgress}</h3>
      <p className={styles.quiet}>{text.progressHint}</p>
      <div className={styles.ways}>
        <Button size="small" onClick={() => saveFile('neg-designer-progress.json', progress.write())}>
          {text.saveProgress}
        </Button>
        <Button size="small" onClick={() => chooser.current?.click()}>
          {text.openProgress}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        aria-label={text.openProgress}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      {said !== '' && <p className={styles.said}>{said}</p>}
    </section>
  );
}
