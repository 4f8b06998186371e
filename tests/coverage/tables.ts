import type { Coverage } from './coverage.ts';
import type { Table } from './coverage-document.ts';

const modules = import.meta.glob<Readonly<Record<string, readonly Coverage[]>>>(
  ['./*.ts', '!./coverage*.ts', '!./tables.ts', '!./*.test.ts'],
  { eager: true },
);

/** Every table of this folder, by the name of its file. */
export const tables: readonly Table[] = Object.entries(modules).map(([file, module]) => ({
  name: file.slice(2, -3),
  rows: Object.values(module).flat(),
}));
