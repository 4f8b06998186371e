// Finds a Chromium for the browser tests, and installs one when there is none.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { packageProgram, root, runProgram, stop } from './setup.mjs';

const isRoot = process.getuid?.() === 0;

/**
 * What a Chromium of the tests goes without. The first two are lists under its address bar, which nobody sees here: each
 * is a page of its own, and drawing both for every new window takes as long as our own page. The others are those that
 * Playwright leaves out itself, since a browser only heeds the last list that it is given.
 */
const featuresLeftOut = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** What a Chromium of the tests is started with: silent towards the network, and able to run as root. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${featuresLeftOut.join(',')}`,
  ...(isRoot ? ['--no-sandbox'] : []),
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where browsers of the system live, in the order in which they are asked. */
function systemBrowsers() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return folders.flatMap((folder) => apps.map((app) => join(folder, `${app}.app`, 'Contents/MacOS', app)));
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const apps = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return folders.flatMap((folder) => (folder ? apps.map((app) => join(folder, app)) : []));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether the file is there and starts: a browser may lack its libraries, or be a stub that only points to a shop. */
function works(/** @type {string} */ file) {
  if (!existsSync(file)) return false;
  // On Windows the browser opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The path of a Chromium that starts: the one of CHROMIUM_PATH, Playwright's own, or the system's. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return works(named) ? named : stop(`CHROMIUM_PATH is ${named}, but no browser starts there.`);
  return [chromium.executablePath(), ...systemBrowsers()].find(works);
}

/** Installs Debian's own Chromium, where that is possible. */
function installFromDebian() {
  if (!isRoot || !existsSync('/etc/debian_version')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  if (apt('update')) apt('install', '-y', '--no-install-recommends', 'chromium');
}

/** The path of a Chromium that starts, installed if need be; ends the program when there is no way to have one. */
export function provideBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('There is no Chromium for the browser tests yet. Installing one ...');
  runProgram(packageProgram('@playwright/test', 'playwright'), ['install', 'chromium']);
  if (!findBrowser()) installFromDebian();
  return (
    findBrowser() ??
    stop(
      'The browser tests need a Chromium, and none could be installed. There are three ways to give them one:\n' +
        '  1. set CHROMIUM_PATH to the path of a Chromium or Chrome;\n' +
        '  2. npx playwright install --with-deps chromium\n' +
        "  3. install your system's own package, such as: apt-get install chromium\n" +
        `Everything else runs without a browser: npm run check (in ${root})`,
    )
  );
}
