import type { Picture } from '@/components/ui/plate-picture.tsx';

/** The picture of a dish or kitchen by its key: `card` is 640 x 400, `row` is 296 x 248. A whole path (an upload) is used as it is. */
export function plate(key: string, size: 'card' | 'row', alt = ''): Picture {
  return { src: key.startsWith('/') ? key : `/plates/${key}-${size}`, alt };
}
