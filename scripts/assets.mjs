// Copies what the browser must load as a file of its own from the packages to public/vendor.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/project.mjs';

// MapLibre's worker is a module; under our Content-Security-Policy it must come from our own address.
const FILES = ['maplibre-gl/dist/maplibre-gl-worker.mjs', 'maplibre-gl/dist/maplibre-gl-shared.mjs'];

for (const file of FILES) {
  const from = path.join(root, 'node_modules', file);
  const to = path.join(root, 'public/vendor', path.basename(file));
  if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) continue;
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
