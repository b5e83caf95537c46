import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';

/** Of the compiled application, and of the sources beside which it was built. */
const FOLDERS = ['../../../web/', '../../../dist/web/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One name; nothing that leads elsewhere. */
const SAFE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,150}$/;
/** The build puts a hash of the content into these names, so they may be kept for ever. */
const HASHED = /-[A-Za-z0-9_-]{8}\.\w+$/;

export type WebFile = { readonly content: Buffer; readonly type: string; readonly forever: boolean };

/** The web application as it was built. */
@Injectable()
export class WebFiles {
  private readonly folder = FOLDERS.find((folder) => existsSync(join(folder, 'index.html'))) ?? FOLDERS[0] ?? '';

  /** The page in which every screen runs; null where the screens were not built. */
  async page(): Promise<string | null> {
    return readFile(join(this.folder, 'index.html'), 'utf8').catch(() => null);
  }

  /** A file under assets/, by the names of its folders and its own; null when there is none. */
  async asset(...names: readonly string[]): Promise<WebFile | null> {
    const name = names.at(-1) ?? '';
    const type = TYPES[extname(name)];
    if (type === undefined || !names.every((one) => SAFE_NAME.test(one))) return null;
    const content = await readFile(join(this.folder, 'assets', ...names)).catch(() => null);
    return content === null ? null : { content, type, forever: HASHED.test(name) };
  }
}
