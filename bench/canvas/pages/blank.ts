import { asked, frameFor, sayReady } from './asked.ts';

frameFor(asked()).tabIndex = 0;
sayReady();
