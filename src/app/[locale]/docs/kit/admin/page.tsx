'use client';

import { IconLayoutDashboard, IconMap, IconReceipt, IconScooter } from '@tabler/icons-react';
import { AdminShell } from '@/components/shell/admin-shell.tsx';
import { PaletteButton } from '@/components/shell/palette.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { AdminSamples } from '../samples-admin.tsx';

const NAV = [
  { href: '/docs/kit/admin', label: 'Overview', icon: <IconLayoutDashboard stroke={1.7} aria-hidden /> },
  { href: '/admin/live', label: 'Live operations', icon: <IconMap stroke={1.7} aria-hidden />, badge: 38, urgent: true },
  { href: '/admin/orders', label: 'Orders', icon: <IconReceipt stroke={1.7} aria-hidden /> },
  { href: '/admin/riders', label: 'Riders', icon: <IconScooter stroke={1.7} aria-hidden />, badge: 7 },
];

export default function AdminKit() {
  return (
    <AdminShell nav={NAV} viewer={{ name: 'Sunita Rao' }}>
      <PageHeader title="Overview" meta="Live, Thu 5 Nov, 8:14 pm" inline actions={<PaletteButton />} />
      <AdminSamples />
    </AdminShell>
  );
}
