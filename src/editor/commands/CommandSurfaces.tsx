import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Template } from '../../core/index.ts';
import { Later } from '../judging/Later.tsx';
import { useCommands, useRuns } from './centre.ts';

/** What commands open on top of everything: palette, menus, the list of keys, settings, answers. */
export function CommandSurfaces({ onTemplate }: { readonly onTemplate: (template: Template) => void }) {
  const centre = useCommands();
  const surface = useSyncExternalStore(centre.subscribe, centre.surface);
  const close = useCallback(() => centre.open(undefined), [centre]);
  useRuns(
    useMemo(
      () => ({
        palette: () => centre.open({ type: 'palette' }),
        search: () => centre.open({ type: 'search' }),
        help: () => centre.open({ type: 'help' }),
        settings: () => centre.open({ type: 'settings' }),
        chooser: () => centre.open({ type: 'chooser' }),
        atlas: () => centre.open({ type: 'atlas' }),
        explain: () => centre.open({ type: 'explain' }),
      }),
      [centre],
    ),
  );

  // Chooser and atlas have addresses of their own.
  useEffect(() => {
    const follow = async () => {
      const { hash } = window.location;
      if (!/^#(?:chooser|atlas)(?:&|$)/.test(hash)) return;
      const page = (await import('../choosing/address.ts')).pageOf(hash);
      if (page) centre.open(page);
    };
    void follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [centre]);

  return <Later>{({ OpenSurface }) => <OpenSurface surface={surface} close={close} onTemplate={onTemplate} />}</Later>;
}
