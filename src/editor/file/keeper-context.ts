import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Keeper, Keeping } from '../../store/keeper.ts';

/** Hands down who keeps the work. */
export const KeeperContext = createContext<Keeper | undefined>(undefined);

export function useKeeper(): Keeper {
  const keeper = useContext(KeeperContext);
  if (!keeper) throw new Error('No keeper around this component.');
  return keeper;
}

export function useKeeping<T>(select: (keeping: Keeping) => T): T {
  return useStore(useKeeper().state, select);
}
