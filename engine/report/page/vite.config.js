// One file with everything in it: built/page.html, which the C++ build embeds. No Node is needed there.
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

export default defineConfig({
  plugins: [viteSingleFile({ removeViteModuleLoader: true })],
  build: {
    outDir: 'out',
    target: 'es2020',
    modulePreload: false,
    minify: 'esbuild',
  },
});
