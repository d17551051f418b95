'use client';

import { CustomerShell } from '@/components/shell/customer-shell.tsx';
import classes from '../kit.module.css';
import { CustomerSamples } from '../samples-customer.tsx';

export default function CustomerKit() {
  return (
    <CustomerShell
      viewer={{ name: 'Ananya Rao', detail: '+91 90000 00001' }}
      address={{ label: 'Home', line: '12th Main, Indiranagar, Bengaluru' }}
      onAddress={() => {}}
      cart={{ count: 4, totalPaise: 75200 }}
      onSignOut={() => {}}
    >
      <div className={classes.page}>
        <h1>Good evening, Ananya</h1>
        <CustomerSamples />
      </div>
    </CustomerShell>
  );
}
