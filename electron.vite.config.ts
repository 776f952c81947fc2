// Why: builds the two halves of the product: what runs in Electron's main process (with its worker)
// and the renderer's pages. There is no preload: the renderer talks to the core over app:// alone.
// Must not: inline scripts, styles or assets; the core's content security policy refuses them.
import { resolve } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

// electron-vite forces base './' for pages opened as files. Ours are served by the core under a
// real origin and opened at deep addresses (/plan/…), where a relative script address would miss.
function absoluteBase(): Plugin {
  return { name: 'absolute-base', config: () => ({ base: '/' }) };
}

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: resolve(root, 'src-main/hosts/electron/main.ts'),
          worker: resolve(root, 'src-main/workers/entry.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    publicDir: false,
    plugins: [react(), absoluteBase()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      chunkSizeWarningLimit: 900,
      rolldownOptions: {
        input: { index: resolve(root, 'src-renderer/index.html') },
        output: {
          codeSplitting: {
            groups: [
              // Shared by the kit and the charts; in the charts' file it would bring all of that
              // along to every page.
              { name: 'helpers', test: /node_modules[\\/]tslib[\\/]/, priority: 40 },
              { name: 'charts', test: /node_modules[\\/](?:echarts|zrender)[\\/]/, priority: 30 },
              {
                name: 'framework',
                test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/,
                priority: 20,
              },
              { name: 'kit', test: /node_modules[\\/]@mantine[\\/]/, priority: 10 },
            ],
          },
        },
      },
    },
  },
});
