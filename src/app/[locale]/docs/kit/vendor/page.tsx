'use client';

import {
  IconCalendarTime,
  IconChartBar,
  IconClock,
  IconLayoutKanban,
  IconPackages,
  IconReceiptRupee,
  IconSettings,
  IconToolsKitchen2,
} from '@tabler/icons-react';
import { VendorShell } from '@/components/shell/vendor-shell.tsx';
import { OfflineBanner } from '@/components/ui/offline-banner.tsx';
import { VendorSamples } from '../samples-vendor.tsx';

const NAV = [
  { href: '/docs/kit/vendor', label: 'Live', icon: <IconLayoutKanban stroke={1.7} aria-hidden />, badge: 2, urgent: true },
  { href: '/vendor/scheduled', label: 'Scheduled', icon: <IconCalendarTime stroke={1.7} aria-hidden /> },
  { href: '/vendor/menu', label: 'Menu', icon: <IconToolsKitchen2 stroke={1.7} aria-hidden /> },
  { href: '/vendor/stock', label: 'Stock', icon: <IconPackages stroke={1.7} aria-hidden /> },
  { href: '/vendor/hours', label: 'Hours', icon: <IconClock stroke={1.7} aria-hidden /> },
  { href: '/vendor/finance', label: 'Finance', icon: <IconReceiptRupee stroke={1.7} aria-hidden /> },
  { href: '/vendor/insights', label: 'Insights', icon: <IconChartBar stroke={1.7} aria-hidden /> },
];

export default function VendorKit() {
  return (
    <VendorShell
      title={<h1 style={{ font: 'inherit', margin: 0 }}>Zafrani Dum House</h1>}
      meta="Indiranagar · 46 orders today · ₹28,640 · 94% ready on time"
      nav={NAV}
      settings={{ href: '/vendor/settings', label: 'Settings', icon: <IconSettings stroke={1.7} aria-hidden /> }}
      actions={<OfflineBanner state="offline" seconds={42} queued={3} variant="chip" />}
      commands={[{ id: 'pause', label: 'Pause orders', run: () => {} }]}
      viewer={{ name: 'Imran' }}
      hints="J K next, previous"
    >
      <VendorSamples />
    </VendorShell>
  );
}
