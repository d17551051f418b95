import classes from './plate-picture.module.css';

export interface Picture {
  /** A path without an ending has both an `.avif` and a `.webp`; any other address is used as it is. */
  readonly src: string;
  /** Empty when the name stands beside the picture. */
  readonly alt: string;
}

interface PlatePictureProps {
  picture: Picture;
  /** Width by height, as CSS has it. */
  ratio?: string;
  /** Fetch it at once: only for what is seen without scrolling. */
  priority?: boolean;
  /** Without colour: sold out, closed. */
  grey?: boolean;
  className?: string;
}

const hasEnding = (src: string) => /\.[a-z0-9]{2,5}(\?.*)?$/i.test(src);

/** A plate on its cloth in a box of fixed ratio, so that nothing moves when it arrives. */
export function PlatePicture({ picture, ratio = '16 / 10', priority, grey, className }: PlatePictureProps) {
  const { src, alt } = picture;
  const image = (address: string) => (
    <img
      className={classes.image}
      src={address}
      alt={alt}
      width={640}
      height={400}
      loading={priority ? 'eager' : 'lazy'}
      fetchPriority={priority ? 'high' : undefined}
      decoding="async"
    />
  );
  return (
    <span className={`${classes.box} ${className ?? ''}`} style={{ aspectRatio: ratio }} data-grey={grey || undefined}>
      {src === '' ? null : hasEnding(src) ? (
        image(src)
      ) : (
        <picture>
          <source type="image/avif" srcSet={`${src}.avif`} />
          {image(`${src}.webp`)}
        </picture>
      )}
    </span>
  );
}
