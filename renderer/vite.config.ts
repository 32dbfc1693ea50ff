import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page is served from `app://duty-desk/`, so addresses are absolute within that origin. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
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
    // In kB. The page comes from the local disk: what counts is that the heavy parts are loaded when used.
    chunkSizeWarningLimit: 2_000,
  },
})
