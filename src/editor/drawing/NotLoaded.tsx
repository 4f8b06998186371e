import { judgingMessages as text } from '../messages/judging.ts';
import { Button } from '../ui/Button.tsx';
import styles from './NotLoaded.module.css';

/** In place of a design whose picture cannot be drawn, since its part of the program did not come. */
export function NotLoaded() {
  return (
    <main className={styles.whole}>
      <p>{text.notShown}</p>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {text.again}
      </Button>
    </main>
  );
}
