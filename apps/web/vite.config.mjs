import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);
const ICONS = join(dirname(require.resolve('@gov-design-system-ce/icons/package.json')), 'lib', 'components');

/** The design system asks for its icons by this very address while it runs. */
function icons() {
  return {
    name: 'lhutnik-icons',
    generateBundle() {
      for (const file of readdirSync(ICONS)) {
        this.emitFile({ type: 'asset', fileName: `assets/icons/components/${file}`, source: readFileSync(join(ICONS, file)) });
      }
    },
  };
}

export default {
  root,
  publicDir: join(root, 'public'),
  plugins: [icons()],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // The policy of the pages allows no data: for scripts, styles and fonts.
    assetsInlineLimit: 0,
    cssMinify: 'lightningcss',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
};
