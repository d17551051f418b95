import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The scales of tokens.css; a test keeps both alike. */
export const SCALES = {
  tomato: ['#fff2ec', '#ffe3d6', '#fec6ae', '#fea47f', '#fd814f', '#f5642b', '#d1440f', '#b8370a', '#982f10', '#6e2311'],
  leaf: ['#ecf9ee', '#d5f3da', '#ade5b7', '#7fd091', '#5ab96f', '#3ea054', '#27853f', '#1e7136', '#17592c', '#104020'],
  turmeric: ['#fff8e6', '#ffefc7', '#ffdd90', '#fecd5c', '#fbbb2d', '#f1a716', '#d0860b', '#a46311', '#7e4915', '#583313'],
  mirchi: ['#fff1f2', '#ffe1e2', '#fec3c5', '#fe9a9f', '#f7707a', '#ed4857', '#d72c3d', '#b71f2f', '#901d27', '#671920'],
  jamun: ['#f5f3ff', '#ebe6fd', '#d6cdfc', '#bdaff5', '#a18deb', '#846edb', '#6d59c7', '#5846ab', '#463789', '#322762'],
  paper: ['#fffcf8', '#fbf7f1', '#f6efe8', '#ede4dd', '#e0d5ce', '#beb1ad', '#928183', '#6e5e66', '#4e404b', '#2e222d'],
  brinjal: ['#ede5ec', '#c4bac3', '#a298a1', '#7c707a', '#574c55', '#40353e', '#30272f', '#231b22', '#191219', '#100a0f'],
} as const satisfies Record<string, MantineColorsTuple>;

const line = (ratio: number) => `calc(${ratio} + var(--th-lead))`;

export const theme = createTheme({
  primaryColor: 'tomato',
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  luminanceThreshold: 0.25,
  black: '#100a0f',
  colors: {
    tomato: SCALES.tomato,
    leaf: SCALES.leaf,
    turmeric: SCALES.turmeric,
    mirchi: SCALES.mirchi,
    jamun: SCALES.jamun,
    gray: SCALES.paper,
    dark: SCALES.brinjal,
    red: SCALES.mirchi,
    green: SCALES.leaf,
    yellow: SCALES.turmeric,
  },
  fontFamily: 'var(--th-font)',
  fontSizes: { xs: 'var(--th-fs-1)', sm: 'var(--th-fs-3)', md: 'var(--th-fs-4)', lg: 'var(--th-fs-5)', xl: 'var(--th-fs-6)' },
  lineHeights: { xs: line(1.34), sm: line(1.43), md: line(1.5), lg: line(1.34), xl: line(1.28) },
  headings: {
    fontFamily: 'var(--th-font)',
    fontWeight: '750',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'var(--th-fs-8)', lineHeight: line(1.17) },
      h2: { fontSize: 'var(--th-fs-7)', lineHeight: line(1.22) },
      h3: { fontSize: 'var(--th-fs-6)', lineHeight: line(1.28) },
      h4: { fontSize: 'var(--th-fs-5)', lineHeight: line(1.34) },
      h5: { fontSize: 'var(--th-fs-4)', lineHeight: line(1.5) },
      h6: { fontSize: 'var(--th-fs-3)', lineHeight: line(1.43) },
    },
  },
  spacing: { xs: 'var(--th-s-2)', sm: 'var(--th-s-3)', md: 'var(--th-s-4)', lg: 'var(--th-s-6)', xl: 'var(--th-s-7)' },
  radius: { xs: 'var(--th-r-1)', sm: 'var(--th-r-2)', md: 'var(--th-r-3)', lg: 'var(--th-r-4)', xl: 'var(--th-r-5)' },
  defaultRadius: 'sm',
  shadows: { xs: 'var(--th-sh-1)', sm: 'var(--th-sh-1)', md: 'var(--th-sh-2)', lg: 'var(--th-sh-2)', xl: 'var(--th-sh-3)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md', radius: 'md' } },
    ActionIcon: { defaultProps: { size: 44, radius: 'md', variant: 'subtle', color: 'gray' } },
    Modal: { defaultProps: { radius: 'lg', centered: true, padding: 'lg' } },
    Drawer: { defaultProps: { padding: 'lg' } },
    Menu: { defaultProps: { radius: 'md', shadow: 'xl' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: false } } },
  },
});

const surfaces = {
  '--mantine-color-body': 'var(--th-bg)',
  '--mantine-color-default': 'var(--th-surface)',
  '--mantine-color-default-hover': 'var(--th-surface-2)',
  '--mantine-color-default-color': 'var(--th-ink)',
  '--mantine-color-default-border': 'var(--th-line)',
  '--mantine-color-text': 'var(--th-ink)',
  '--mantine-color-bright': 'var(--th-ink)',
  '--mantine-color-dimmed': 'var(--th-ink-3)',
  '--mantine-color-placeholder': 'var(--th-ink-3)',
  '--mantine-color-error': 'var(--th-bad)',
  '--mantine-color-anchor': 'var(--th-accent-text)',
  '--mantine-primary-color-filled': 'var(--th-accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--th-accent-fill-hover)',
  '--mantine-primary-color-contrast': 'var(--th-on-accent)',
  '--mantine-primary-color-light': 'var(--th-accent-soft)',
  '--mantine-primary-color-light-color': 'var(--th-accent-text)',
  '--mantine-color-tomato-filled': 'var(--th-accent-fill)',
  '--mantine-color-tomato-filled-hover': 'var(--th-accent-fill-hover)',
  '--mantine-color-tomato-light': 'var(--th-accent-soft)',
  // Under the pointer the letters keep their contrast.
  '--mantine-primary-color-light-hover': 'var(--th-accent-soft)',
  '--mantine-color-tomato-light-hover': 'var(--th-accent-soft)',
  '--mantine-color-tomato-light-color': 'var(--th-accent-text)',
  '--mantine-color-tomato-outline': 'var(--th-accent-text)',
  '--mantine-color-tomato-text': 'var(--th-accent-text)',
};

/** Mantine's colours are the semantic tokens, so that every scheme and portal follows tokens.css. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
