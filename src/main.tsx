import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './editor/styles/base.css';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './editor/App.tsx';
import { DesignerContext } from './editor/designer-context.ts';
import { applyStoredTheme } from './editor/frame/use-theme.ts';
import { appMessages } from './editor/messages/app.ts';
import { showToast } from './editor/ui/status.ts';
import { createDesigner, type DesignerStore } from './store/designer.ts';
import { keepSaved, loadSaved, type SaveState } from './store/saving.ts';

function Root({ store }: { store: DesignerStore }) {
  const [saveState, setSaveState] = useState<SaveState>({ state: 'saved' });
  useEffect(() => keepSaved(store, setSaveState), [store]);
  return (
    <DesignerContext value={store}>
      <App saveState={saveState} />
    </DesignerContext>
  );
}

async function start(): Promise<void> {
  applyStoredTheme();
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no element with the id "root".');
  // A browser store that cannot be read is no reason not to start: the work then begins anew, and says so.
  const saved = await loadSaved().catch(() => {
    showToast(appMessages.restoreFailed);
    return undefined;
  });
  const store = createDesigner(saved);
  createRoot(element).render(
    <StrictMode>
      <Root store={store} />
    </StrictMode>,
  );
}

void start();
