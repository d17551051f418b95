import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCanvas } from './canvas.ts';
import { COMPOSITIONS, FOODS, pictureOf } from './compositions.ts';
import { CLOTHS, scene, served } from './table.ts';

const assets = path.join(path.dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');
const hasEmoji = (code: string) => existsSync(path.join(assets, `${code}.webp`)) || existsSync(path.join(assets, `${code}-fe0f.webp`));
const SIDES = ['none', 'green', 'coconut', 'red', 'sambar', 'raita', 'onion', 'pickle', 'syrup'];
const PLATES = ['steel', 'white', 'clay', 'slate', 'leaf', 'bareLeaf'];

describe('the plates', () => {
  it('are enough to tell dishes apart, few enough to draw in a moment, no key twice', () => {
    expect(COMPOSITIONS.length).toBeGreaterThanOrEqual(150);
    expect(COMPOSITIONS.length).toBeLessThanOrEqual(250);
    expect(new Set(COMPOSITIONS.map((one) => one.key)).size).toBe(COMPOSITIONS.length);
    expect(Object.values(FOODS).filter((food) => typeof food.draw === 'function').length).toBeGreaterThanOrEqual(14);
  });

  it('stand on known cloths and plates, with emoji that exist', () => {
    for (const { key, draw, look } of COMPOSITIONS) {
      expect(Object.keys(CLOTHS), key).toContain(look.cloth);
      expect(PLATES, key).toContain(look.plate);
      if (typeof draw === 'string') expect(hasEmoji(draw), `${key}: ${draw}`).toBe(true);
      for (const side of [look.left, look.right]) {
        if (side.startsWith('emoji:')) expect(hasEmoji(side.slice(6)), `${key}: ${side}`).toBe(true);
        else expect(SIDES, key).toContain(side);
      }
    }
  });

  it('are drawn whole and the same every time', () => {
    for (const { key, draw, look } of COMPOSITIONS) {
      if (typeof draw === 'string') continue;
      const picture = () => {
        const c = createCanvas(key);
        return scene(c, { width: 640, height: 400, cloth: look.cloth, things: served(c, look.plate, draw(c)) });
      };
      const svg = picture();
      expect(svg, key).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg.match(/<g[ >]/g)?.length, key).toBe(svg.match(/<\/g>/g)?.length);
      expect(picture()).toBe(svg);
    }
  });

  it('belong to a dish of a kitchen for good', () => {
    expect(pictureOf('samosa', 'Samosa (2) somewhere')).toBe(pictureOf('samosa', 'Samosa (2) somewhere'));
    expect(() => pictureOf('haggis', 'x')).toThrow('No plate shows haggis');
  });
});
