import classes from './logo.module.css';

interface LogoProps {
  /** Height of the mark in px. */
  size?: number;
  /** Written beside the mark; without it the mark stands alone and needs a label around it. */
  word?: string;
}

/** The mark (a steel thali with three katoris) and the name. */
export function Logo({ size = 36, word }: LogoProps) {
  return (
    <span className={classes.root} style={{ fontSize: size * 0.74 }}>
      <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <circle cx="20" cy="20" r="19" fill="#f5642b" />
        <circle cx="20" cy="20" r="14.6" fill="none" stroke="#fff" strokeOpacity=".55" strokeWidth="1.4" />
        <circle cx="20" cy="13.2" r="3.9" fill="#fff" />
        <circle cx="13.6" cy="23.2" r="3.9" fill="#ffdd90" />
        <circle cx="26.4" cy="23.2" r="3.9" fill="#1e7136" />
      </svg>
      {word && <span className={classes.word}>{word}</span>}
    </span>
  );
}
