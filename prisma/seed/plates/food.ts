import type { Canvas } from './canvas.ts';
import type { Cloth, Plate } from './table.ts';

/** What can stand in a katori beside the plate. */
export type Side = 'green' | 'coconut' | 'red' | 'sambar' | 'raita' | 'onion' | 'pickle' | 'syrup' | `emoji:${string}` | 'none';

/** A look: on which plate, on which cloth, with what in the two katoris. */
export interface Look {
  readonly plate: Plate;
  readonly cloth: Cloth;
  readonly left: Side;
  readonly right: Side;
}

export interface Food {
  /** Draws it on the plate; or the code point of the emoji that shows it. */
  readonly draw: ((c: Canvas) => string) | string;
  readonly looks: readonly Look[];
}

/**
 * A food with its looks, written `plate/cloth/left/right`, blanks between them; left and right may be missing (no katori).
 * An emoji in a katori is its code point in hex.
 */
export function food(draw: Food['draw'], looks: string): Food {
  const side = (name: string | undefined): Side => {
    if (!name) return 'none';
    return /^[0-9a-f]{4,5}$/.test(name) ? `emoji:${name}` : (name as Side);
  };
  return {
    draw,
    looks: looks.split(' ').map((look) => {
      const [plate, cloth, left, right] = look.split('/');
      return { plate: plate as Plate, cloth: cloth as Cloth, left: side(left), right: side(right) };
    }),
  };
}
