import { lazy, Suspense, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Template } from '../../core/index.ts';
import { CommandMenu } from './CommandMenu.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { useCommands, useRuns } from './centre.ts';
import { FixMenu } from './FixMenu.tsx';

// What is read rather than run comes when it is first opened.
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));
const WhyDialog = lazy(async () => ({ default: (await import('./WhyDialog.tsx')).WhyDialog }));
const RuleDialog = lazy(async () => ({ default: (await import('./RuleDialog.tsx')).RuleDialog }));
const Chooser = lazy(async () => ({ default: (await import('../choosing/Chooser.tsx')).Chooser }));
const Atlas = lazy(async () => ({ default: (await import('../atlas/Atlas.tsx')).Atlas }));
const SettingsDialog = lazy(async () => ({ default: (await import('../settings/SettingsDialog.tsx')).SettingsDialog }));

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

  switch (surface?.type) {
    case undefined:
      return null;
    case 'palette':
    case 'search':
      return (
        <CommandPalette
          key={surface.type}
          scope={surface.type === 'search' ? 'design' : 'everything'}
          onTemplate={onTemplate}
          onClose={close}
        />
      );
    case 'context':
      return <CommandMenu key={`${surface.at.x} ${surface.at.y}`} at={surface.at} onClose={close} />;
    case 'fixes':
      return <FixMenu at={surface.at} onClose={close} />;
    case 'help':
      return (
        <Suspense fallback={null}>
          <HelpDialog onClose={close} onSettings={() => centre.open({ type: 'settings' })} />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense fallback={null}>
          <SettingsDialog onClose={close} />
        </Suspense>
      );
    case 'chooser':
      return (
        <Suspense fallback={null}>
          <Chooser key={JSON.stringify(surface.answers)} initial={surface.answers ?? {}} onClose={close} />
        </Suspense>
      );
    case 'atlas':
      return (
        <Suspense fallback={null}>
          <Atlas
            key={surface.cell}
            initial={surface.cell}
            about={surface.about}
            onTemplate={onTemplate}
            onClose={close}
          />
        </Suspense>
      );
    case 'why':
      return (
        <Suspense fallback={null}>
          <WhyDialog boxes={surface.boxes} onClose={close} />
        </Suspense>
      );
    case 'rule':
      return (
        <Suspense fallback={null}>
          <RuleDialog rule={surface.rule} onClose={close} />
        </Suspense>
      );
  }
}
