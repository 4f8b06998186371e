import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './editor/styles/base.css';
import { lazy, StrictMode, Suspense, useEffect } from 'react';
import { createRoot, type Root as ReactRoot } from 'react-dom/client';
import type { Design } from './core/index.ts';
import { App } from './editor/App.tsx';
import { DesignerContext } from './editor/designer-context.ts';
import { NotLoaded } from './editor/drawing/NotLoaded.tsx';
import { KeeperContext } from './editor/file/keeper-context.ts';
import { type Started, startKeeping, watchKeeping } from './editor/file/start-keeping.ts';
import { applyStoredTheme } from './editor/frame/use-theme.ts';
import { readAddress } from './editor/sharing/address.ts';
import type { LinkAsk } from './editor/sharing/LinkDialogs.tsx';

const LinkDialogs = lazy(async () => ({ default: (await import('./editor/sharing/LinkDialogs.tsx')).LinkDialogs }));

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
        {ask && (
          <Suspense fallback={null}>
            <LinkDialogs ask={ask} onOpen={openShared} />
          </Suspense>
        )}
      </KeeperContext>
    </DesignerContext>
  );
}

async function start(root: ReactRoot): Promise<void> {
  const address = readAddress(window.location.href);
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
  // Most pages are opened without a link, and need nothing of what reads one.
  const { shared, ask } =
    address.link.type === 'none' ? {} : await (await import('./editor/sharing/follow-link.ts')).followLink(address);
  const started = await startKeeping(shared);
  root.render(
    <StrictMode>
      <Root started={started} ask={ask} />
    </StrictMode>,
  );
  started.begin();
}

applyStoredTheme();
const element = document.getElementById('root');
if (!element) throw new Error('The page has no element with the id "root".');
const root = createRoot(element);
start(root).catch((error: unknown) => {
  root.render(<NotLoaded />);
  throw error;
});
