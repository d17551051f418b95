import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Types are checked by TypeScript 7 in `npm run verify`; the build needn't do it a second time.
  typescript: { ignoreBuildErrors: true },
  images: { formats: ['image/avif', 'image/webp'], deviceSizes: [360, 640, 828, 1080, 1440], imageSizes: [64, 96, 160, 256], qualities: [70] },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@mantine/charts', '@tabler/icons-react'] },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
