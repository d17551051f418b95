import classes from './plate-picture.module.css';

export interface Picture {
  /** The key of a drawn plate (`paneer-tikka-2`), or the address of an uploaded picture. */
  readonly src: string;
  /** Empty when the name stands beside the picture. */
  readonly alt: string;
}

/** The two sizes that plates are made in, in pixels. */
const SIZES = { card: [640, 400], row: [296, 248] } as const;

interface PlatePictureProps {
  picture: Picture;
  /** `card` is 16:10, `row` 148:124; other boxes crop the card. */
  size?: keyof typeof SIZES;
  /** Width by height, as CSS has it, in place of the size's own. */
  ratio?: string;
  /** Fetch it at once: only for what is seen without scrolling. */
  priority?: boolean;
  /** Without colour: sold out, closed. */
  grey?: boolean;
  className?: string;
}

/** A plate on its cloth in a box of fixed ratio, so that nothing moves when it arrives. */
export function PlatePicture({ picture, size = 'card', ratio, priority, grey, className }: PlatePictureProps) {
  const { src, alt } = picture;
  const [width, height] = SIZES[size];
  const plate = src.includes('/') ? null : `/plates/${src}-${size}`;
  const image = (address: string) => (
    <img
      className={classes.image}
      src={address}
      alt={alt}
      width={width}
      height={height}
      loading={priority ? 'eager' : 'lazy'}
      fetchPriority={priority ? 'high' : undefined}
      decoding="async"
    />
  );
  return (
    <span className={`${classes.box} ${className ?? ''}`} style={{ aspectRatio: ratio ?? `${width} / ${height}` }} data-grey={grey || undefined}>
      {src !== '' &&
        (plate ? (
          <picture>
            <source type="image/avif" srcSet={`${plate}.avif`} />
            {image(`${plate}.webp`)}
          </picture>
        ) : (
          image(src)
        ))}
    </span>
  );
}
