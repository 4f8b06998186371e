import { lazy, useEffect, useState, useSyncExternalStore } from 'react';
import { resourceOf } from '../../core/index.ts';
import { createDesigner, type DesignerStore } from '../../store/designer.ts';
import type { Drawing } from '../../store/drawing.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { CommandProvider } from '../commands/CommandProvider.tsx';
import { useCommands } from '../commands/centre.ts';
import { DesignerContext } from '../designer-context.ts';
import { callDrawing } from '../drawing/call-drawing.ts';
import { Later } from '../judging/Later.tsx';
import { useRules } from '../judging/use-rules.ts';
import { appMessages } from '../messages/app.ts';
import { judgingMessages } from '../messages/judging.ts';
import { sharingMessages } from '../messages/sharing.ts';
import { Button } from '../ui/Button.tsx';
import { type Address, addressWith } from './address.ts';
import styles from './Embedded.module.css';
import { decodeDesign } from './link-codec.ts';
import { type Fetched, loadSource } from './load-source.ts';
import { problemWords } from './problem-words.ts';

const text = sharingMessages.embedded;

const EmbedPanels = lazy(async () => ({ default: (await import('../embed/EmbedPanels.tsx')).EmbedPanels }));
const RuleDialog = lazy(async () => ({ default: (await import('../commands/RuleDialog.tsx')).RuleDialog }));

/** Only the picture, to be looked at inside of another page. */
export function Embedded({ address }: { address: Address }) {
  const [store, setStore] = useState<DesignerStore>();
  const [problem, setProblem] = useState('');
  const [agreed, setAgreed] = useState(false);
  const { link, focus } = address;

  useEffect(() => {
    const loading = load(address, agreed);
    if (!loading) return;
    let isCurrent = true;
    const show = ([read, drawing]: readonly [Fetched, Drawing]) => {
      if (!isCurrent) return;
      if (!read.ok) {
        setProblem(problemWords(read));
        return;
      }
      const made = createDesigner(read.design, '', drawing);
      made.getState().setLocked(true);
      setStore(made);
    };
    Promise.all([loading, callDrawing()]).then(show, () => setProblem(judgingMessages.notShown));
    return () => {
      isCurrent = false;
    };
  }, [address, agreed]);

  useEffect(() => {
    if (!store || focus === undefined || !resourceOf(store.getState().design, focus)) return;
    // The canvas takes up what is shown once it stands.
    const frame = requestAnimationFrame(() => store.getState().show({ id: focus }, 'onCanvas'));
    return () => cancelAnimationFrame(frame);
  }, [store, focus]);

  if (store) {
    return (
      <DesignerContext value={store}>
        <CommandProvider>
          <Rules />
          <main className={styles.frame} aria-label={appMessages.canvas}>
            <h1 className="visually-hidden">{store.getState().design.name}</h1>
            <div className={styles.picture}>
              <Canvas placing={undefined} onPlaced={nothing} dragging={undefined} onEdit={nothing} />
            </div>
            <Later>
              <EmbedPanels address={address} />
              <RulePage />
            </Later>
            <a
              className={styles.door}
              href={addressWith(window.location.href, window.location.hash.slice(1))}
              target="_blank"
              rel="noopener"
            >
              {text.open}
            </a>
          </main>
        </CommandProvider>
      </DesignerContext>
    );
  }
  return (
    <main className={styles.frame} aria-label={appMessages.canvas}>
      <div className={styles.word}>
        {problem !== '' && <p>{problem}</p>}
        {problem === '' && link.type === 'none' && <p>{text.none}</p>}
        {problem === '' && link.type === 'elsewhere' && <p>{sharingMessages.problems.elsewhere}</p>}
        {problem === '' && link.type === 'source' && !agreed && (
          <>
            <p>
              {sharingMessages.source.text} {link.url.pathname}
            </p>
            <Button variant="primary" onClick={() => setAgreed(true)}>
              {sharingMessages.source.open}
            </Button>
          </>
        )}
        {problem === '' && (link.type === 'design' || agreed) && <p>{text.loading}</p>}
      </div>
    </main>
  );
}

/** The page of a rule, for whoever asks what stops a request. */
function RulePage() {
  const centre = useCommands();
  const surface = useSyncExternalStore(centre.subscribe, centre.surface);
  if (surface?.type !== 'rule') return null;
  return <RuleDialog rule={surface.rule} onClose={() => centre.open(undefined)} isBrief />;
}

/** What is shown is judged too. */
function Rules() {
  useRules();
  return null;
}

function load({ link }: Address, agreed: boolean): Promise<Fetched> | undefined {
  if (link.type === 'design') return decodeDesign(link.hash);
  return link.type === 'source' && agreed ? loadSource(link.url) : undefined;
}

function nothing(): void {
  // There is neither palette nor inspector in an embedded picture.
}
