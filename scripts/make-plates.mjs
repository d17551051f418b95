// Draws the plates of the demo into public/plates, when they are missing or their sources changed.
import path from 'node:path';
import { register } from 'tsx/esm/api';

register();
const { renderPlates } = await import('../prisma/seed/plates/render.ts');
const directory = path.join(import.meta.dirname, '..', 'public', 'plates');
const began = Date.now();
const drawn = await renderPlates(directory, (done, all) => {
  if (done % 50 === 0 || done === all) console.error(`  plates ${done}/${all}`);
});
if (drawn > 0) console.error(`  ${drawn} plates drawn in ${((Date.now() - began) / 1000).toFixed(1)} s`);
