'use client';

import { useTranslations } from 'next-intl';

const VEHICLES = ['scooter', 'motorcycle', 'bicycle', 'electric_scooter'] as const;

/** What a rider rides, in the reader's language; a kind that has no words yet as it is written. */
export function useVehicleName(): (vehicle: string) => string {
  const t = useTranslations('common.vehicle');
  return (vehicle) => {
    const known = VEHICLES.find((each) => each === vehicle);
    return known ? t(known) : vehicle;
  };
}
