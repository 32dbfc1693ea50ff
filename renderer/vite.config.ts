import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** What the bundler's own small script would be asked for only when the program is there: it is asked for with the shell. */
const preloadRuntime: Plugin = {
  name: 'preload-runtime',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => file.includes('rolldown-runtime'))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        })),
  },
}

/** The page is served from `app://duty-desk/`, so addresses are absolute within that origin. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), preloadRuntime],
  build: {
    target: 'chrome130',
    outDir: resolve(import.meta.dirname, '../dist/renderer'),
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One style sheet, read before the first paint: none of its parts is large enough to be waited for later.
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // The whole program in one file: when the page has got it, the main process begins to read its own rest.
        codeSplitting: {
          groups: [
            { name: 'loading', test: /^\0vite\/preload-helper/, priority: 1 },
            // Before the program: bundled with it, what it shares with its lazy parts would run before `no-eval`.
            { name: 'no-eval', test: /renderer\/app\/no-eval\.ts$/, priority: 1 },
            { name: 'main', test: /renderer\/main\.tsx$/ },
          ],
        },
      },
    },
    // In kB. The page comes from the local disk: what counts is that the heavy parts are loaded when used.
    chunkSizeWarningLimit: 2_000,
  },
})
