import type { Metadata } from 'next';
import classes from './kit.module.css';
import { KitIndex } from './kit-index.tsx';
import { AdminSamples } from './samples-admin.tsx';
import { BasicSamples } from './samples-basics.tsx';
import { CustomerSamples } from './samples-customer.tsx';
import { MenuSamples } from './samples-menu.tsx';
import { StateSamples } from './samples-states.tsx';
import { VendorSamples } from './samples-vendor.tsx';

export const metadata: Metadata = { title: 'Component kit', robots: { index: false } };

/** Every part in every state, for looking at. */
export default function KitPage() {
  return (
    <main className={classes.page}>
      <KitIndex />
      <BasicSamples />
      <CustomerSamples />
      <MenuSamples />
      <VendorSamples />
      <AdminSamples />
      <StateSamples />
    </main>
  );
}
