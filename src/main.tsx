import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './editor/styles/base.css';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Design } from './core/index.ts';
import { App } from './editor/App.tsx';
import { DesignerContext } from './editor/designer-context.ts';
import { KeeperContext } from './editor/file/keeper-context.ts';
import { type Started, startKeeping, watchKeeping } from './editor/file/start-keeping.ts';
import { applyStoredTheme } from './editor/frame/use-theme.ts';
import { sharingMessages } from './editor/messages/sharing.ts';
import { type Address, readAddress } from './editor/sharing/address.ts';
import { type LinkAsk, LinkDialogs } from './editor/sharing/LinkDialogs.tsx';
import { decodeDesign } from './editor/sharing/link-codec.ts';
import { problemWords } from './editor/sharing/problem-words.ts';

function Root({ started, ask }: { started: Started; ask: LinkAsk | undefined }) {
  const { store, keeper } = started;
  useEffect(() => watchKeeping(started), [started]);
  const openShared = (design: Design) => {
    store.getState().open(design, undefined, '');
    store.getState().setLocked(true);
  };
  return (
    <DesignerContext value={store}>
      <KeeperContext value={keeper}>
        <App />
        <LinkDialogs ask={ask} onOpen={openShared} />
      </KeeperContext>
    </DesignerContext>
  );
}

/** What the link in the page's address comes to: a design to look at, or something to ask or to say. */
async function follow({ link }: Address): Promise<{ readonly shared?: Design; readonly ask?: LinkAsk }> {
  if (link.type === 'none') return {};
  if (link.type === 'source') return { ask: { type: 'source', url: link.url } };
  if (link.type === 'elsewhere') return { ask: { type: 'broken', why: sharingMessages.problems.elsewhere } };
  const decoded = await decodeDesign(link.hash);
  return decoded.ok ? { shared: decoded.design } : { ask: { type: 'broken', why: problemWords(decoded) } };
}

async function start(): Promise<void> {
  applyStoredTheme();
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no element with the id "root".');
  const address = readAddress(window.location.href);
  const root = createRoot(element);
  // A link that is pasted into the address bar of an open page changes only what follows the #.
  window.addEventListener('hashchange', () => {
    if (readAddress(window.location.href).link.type !== 'none') window.location.reload();
  });
  if (address.embed) {
    if (address.theme) document.documentElement.dataset.theme = address.theme;
    const { Embedded } = await import('./editor/sharing/Embedded.tsx');
    root.render(
      <StrictMode>
        <Embedded address={address} />
      </StrictMode>,
    );
    return;
  }
  const { shared, ask } = await follow(address);
  const started = await startKeeping(shared);
  root.render(
    <StrictMode>
      <Root started={started} ask={ask} />
    </StrictMode>,
  );
  started.begin();
}

void start();
