import { name, version } from '../../package.json';

/** What reports call this program. */
export const tool = { name, version };
