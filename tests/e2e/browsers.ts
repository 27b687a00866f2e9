import { Browser as BrowserName, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';

export type Engine = 'chromium' | 'firefox';

interface Known {
  /** Names of the program in PATH, and where systems put it. */
  readonly programs: readonly string[];
  readonly variable: string;
  readonly debian: string;
  readonly download: BrowserName;
}

const known: Readonly<Record<Engine, Known>> = {
  chromium: {
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    variable: 'CHROMIUM',
    debian: 'chromium',
    download: BrowserName.CHROME,
  },
  firefox: {
    programs: [
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    variable: 'FIREFOX',
    debian: 'firefox-esr',
    download: BrowserName.FIREFOX,
  },
};

function find(engine: Engine): string | undefined {
  const { programs, variable } = known[engine];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = programs.flatMap((program) =>
    /[\\/]/.test(program) ? [program] : folders.map((folder) => join(folder, program)),
  );
  return [process.env[variable], ...candidates].find((path) => path !== undefined && existsSync(path));
}

/** Installs the distribution's own browser where that can be done without asking: as root, on Debian and its kin. */
function installWithApt(engine: Engine): void {
  if (process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
  const packages = ['--no-install-recommends', known[engine].debian, 'fonts-dejavu-core'];
  spawnSync('apt-get', ['install', '-y', ...packages], { env, stdio: 'inherit' });
}

async function download(engine: Engine): Promise<string> {
  const browser = known[engine].download;
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('no browser is published for this system');
  const buildId = await resolveBuildId(browser, platform, 'stable');
  const cacheDir = join(import.meta.dirname, '../../node_modules/.cache/browsers');
  return (await install({ browser, buildId, cacheDir, platform })).executablePath;
}

/** The program of an engine: one that is there, or one fetched now. Throws, and so fails the tests, if there is none. */
async function programOf(engine: Engine): Promise<string> {
  const there = find(engine);
  if (there !== undefined) return there;
  installWithApt(engine);
  const installed = find(engine);
  if (installed !== undefined) return installed;
  try {
    return await download(engine);
  } catch (cause) {
    const { variable } = known[engine];
    throw new Error(`no ${engine} was found and none could be fetched; install one, or name it in ${variable}`, {
      cause,
    });
  }
}

/** What readers have in Chromium, and most tests are better without. */
interface Enhancements {
  /** Pages are fetched before they are asked for; the driver does not notice that such a one has come. */
  readonly early?: boolean;
  /** Pages blend into each other; a click that falls into that moment reaches nothing. */
  readonly motion?: boolean;
}

/** A profile in which no page is fetched early. */
function unhurriedProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'compute-atlas-browser-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify({ net: { network_prediction_options: 2 } }));
  return folder;
}

/** Starts a browser without a window. */
export async function start(engine: Engine, { early = false, motion = false }: Enhancements = {}): Promise<Browser> {
  const executablePath = await programOf(engine);
  if (engine === 'firefox') {
    return launch({
      browser: 'firefox',
      executablePath,
      // The driver relaxes this by default; readers have it, and with it the rules that files are held to.
      extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
    });
  }
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
  const still = motion ? [] : ['--force-prefers-reduced-motion'];
  const options = { executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet, ...still] };
  if (early) return launch(options);
  const userDataDir = unhurriedProfile();
  const browser = await launch({ ...options, userDataDir });
  // Only then: while it ends, it still writes there.
  browser.process()?.once('exit', () => {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  return browser;
}
