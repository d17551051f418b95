// npm run arch    the directions of dependency (dependency-cruiser), then names, lengths and purity (check-structure)
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/project.mjs';

const folders = ['src', 'prisma', 'scripts', 'bench', 'e2e', 'tests'].filter((folder) => existsSync(path.join(root, folder)));
const run = (script, args) => spawnSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: 'inherit' }).status;

const depcruise = run('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [...folders, '--config', '.dependency-cruiser.cjs']);
const structure = run('scripts/check-structure.mjs', []);
process.exitCode = depcruise || structure ? 1 : 0;
