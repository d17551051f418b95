import type { HourPoint } from '@/components/charts/hour-point.ts';

const TODAY = [240, 520, 900, 950, 800, 960, 1640, 2240, 1500, 980, 940, 1150, 1680, 2640];
const BEFORE = [230, 500, 870, 920, 790, 900, 1500, 2080, 1420, 930, 890, 1040, 1500, 2300, 2520, 2050, 1300, 700];
const FORECAST = [2640, 2790, 2300, 1500, 800];

/** A day from 6 am to 11 pm, seen at 8:14 pm. */
export const HOURS: HourPoint[] = BEFORE.map((before, index) => {
  const hour = index + 6;
  const forecast = FORECAST[index - 13] ?? null;
  const spread = (index - 13) * 55;
  return {
    label: `${hour > 12 ? hour - 12 : hour} ${hour < 12 ? 'am' : 'pm'}`,
    today: TODAY[index] ?? null,
    before,
    forecast,
    low: forecast === null ? null : forecast - spread,
    high: forecast === null ? null : forecast + spread,
  };
});

export interface SampleCity {
  readonly name: string;
  readonly orders: number;
  readonly change: number;
  readonly gmvPaise: number;
  readonly onTime: number;
}

export const CITIES: SampleCity[] = [
  { name: 'Bengaluru', orders: 4318, change: 9.1, gmvPaise: 231445000, onTime: 89.4 },
  { name: 'Mumbai', orders: 3902, change: 7.6, gmvPaise: 206806000, onTime: 92.1 },
  { name: 'Delhi NCR', orders: 3644, change: 10.2, gmvPaise: 185844000, onTime: 91 },
  { name: 'Hyderabad', orders: 2410, change: 12.4, gmvPaise: 120500000, onTime: 93.2 },
  { name: 'Chennai', orders: 1298, change: -1.2, gmvPaise: 63602000, onTime: 90.2 },
];
