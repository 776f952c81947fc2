// Why: builds the participants' page apart from the window, so that a phone loads its own few
// kilobytes and can be served alone.
// Must not: inline scripts, styles or assets; the content security policy refuses them.
import { resolve } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root: resolve(root, 'src-renderer/phone'),
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: resolve(root, 'out/phone'),
    emptyOutDir: true,
    // Phones of five years ago.
    target: ['chrome108', 'safari15.4', 'firefox108'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
});
