import type { Level } from '../../core/index.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Learn.module.css';
import { copyLevelLink, saveLevel } from './share.ts';

/** A level for others: as a file, or as a link. */
export function ShareLevel({ level }: { readonly level: Level }) {
  return (
    <section className={styles.section} aria-label={text.share}>
      <h3 className={styles.heading}>{text.share}</h3>
      <div className={styles.ways}>
        <Button size="small" variant="plain" onClick={() => saveLevel(level)}>
          {text.saveLevel}
        </Button>
        <Button size="small" variant="plain" onClick={() => void copyLevelLink(level)}>
          {text.copyLink}
        </Button>
      </div>
    </section>
  );
}
