import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './editor/styles/base.css';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './editor/App.tsx';
import { DesignerContext } from './editor/designer-context.ts';
import { saveFile } from './editor/file/save-file.ts';
import { applyStoredTheme } from './editor/frame/use-theme.ts';
import { appMessages } from './editor/messages/app.ts';
import { showToast } from './editor/ui/status.ts';
import { createDesigner, type DesignerStore } from './store/designer.ts';
import { keepSaved, loadSaved, type Saved, type SaveState } from './store/saving.ts';

function Root({ store, found }: { store: DesignerStore; found: Saved }) {
  const [saveState, setSaveState] = useState<SaveState>({ state: 'saved' });
  useEffect(() => keepSaved(store, found, setSaveState), [store, found]);
  useEffect(() => {
    if (saveState.state !== 'elsewhere') return;
    showToast(appMessages.savedElsewhere, { label: appMessages.saveFromHere, onSelect: saveState.resume });
  }, [saveState]);
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
  // A browser store that cannot be used is no reason not to start: the work then begins anew, and says so.
  const found = await loadSaved().catch((error: unknown): Saved => {
    showToast(appMessages.restoreFailed(error instanceof Error ? error.message : ''));
    return { state: 'nothing' };
  });
  if (found.state === 'unreadable') {
    const { content, why } = found;
    showToast(appMessages.unreadable(why), {
      label: appMessages.saveUnreadable,
      onSelect: () => saveFile('set-aside.json', typeof content === 'string' ? content : JSON.stringify(content)),
    });
  }
  const store = createDesigner(found.state === 'design' ? found.design : undefined);
  createRoot(element).render(
    <StrictMode>
      <Root store={store} found={found} />
    </StrictMode>,
  );
}

void start();
