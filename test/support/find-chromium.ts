import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A Chromium to start and the environment it needs besides the process's own. */
export interface ChromiumBinary {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  /** How it was found; shown when a start fails. */
  readonly source: 'CHROME_PATH' | 'installed' | 'npm package';
}

/** Flags with which WebGL works without a GPU, in an installed Chromium as well as in the headless shell from npm. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

const INSTALLED_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * Finds a Chromium: `CHROME_PATH`, then an installed one, then the one inside `@sparticuz/chromium`, which is unpacked
 * into the temporary folder once (about 3 s, 200 MB) and brings the libraries a bare machine lacks.
 */
export async function findChromium(): Promise<ChromiumBinary> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH names no executable: ${chosen}`);
    return { executablePath: chosen, env: {}, source: 'CHROME_PATH' };
  }
  const installed = findInstalled();
  if (installed !== undefined) return { executablePath: installed, env: {}, source: 'installed' };
  return unpackFromPackage();
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of INSTALLED_NAMES) {
    for (const folder of folders) {
      const candidate = join(folder, name);
      if (isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks beside and renames, so that two processes starting at once never see half a browser. */
async function unpackFromPackage(): Promise<ChromiumBinary> {
  const target = join(tmpdir(), 'cluster-room-chromium-147');
  if (!existsSync(join(target, 'chromium'))) {
    const building = `${target}.${process.pid}`;
    mkdirSync(building, { recursive: true });
    await inflateInto(building);
    try {
      renameSync(building, target);
    } catch {
      // Another process was faster; its copy is as good.
      rmSync(building, { recursive: true, force: true });
    }
  }
  const env: Record<string, string> = { LD_LIBRARY_PATH: libraryPath(join(target, 'al2023', 'lib')) };
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(target, 'fonts');
  return { executablePath: join(target, 'chromium'), env, source: 'npm package' };
}

/**
 * The package unpacks into the temporary folder, and its shared libraries only where it believes itself on
 * Amazon Linux; both are read from the environment at the time of import.
 */
async function inflateInto(folder: string): Promise<void> {
  const overrides: Record<string, string> = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const touched = [...Object.keys(overrides), 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH', 'HOME'];
  const before = new Map(touched.map((key) => [key, process.env[key]]));
  Object.assign(process.env, overrides);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [key, value] of before) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  }
}

function libraryPath(own: string): string {
  const present = process.env['LD_LIBRARY_PATH'];
  return present === undefined || present === '' ? own : `${own}${delimiter}${present}`;
}
