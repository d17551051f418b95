'use client';

import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCount } from '@/i18n/format.ts';
import type { HourPoint, NowMark } from './hour-point.ts';
import { PlotTooltip } from './plot-tooltip.tsx';

/** Indices of today's own peaks, at least four hours apart, the highest two: they are labelled directly. */
export function peaksOf(points: readonly HourPoint[]): number[] {
  const tops = points
    .map((point, index) => ({ index, value: point.today ?? -1 }))
    .filter(({ index, value }) => value > 0 && value >= (points[index - 1]?.today ?? -1) && value > (points[index + 1]?.today ?? -1))
    .sort((a, b) => b.value - a.value);
  const kept: number[] = [];
  for (const { index } of tops) if (kept.length < 2 && kept.every((other) => Math.abs(other - index) >= 4)) kept.push(index);
  return kept;
}

/** A round top for the axis so that four grid lines fall on round figures. */
export function niceTop(value: number): number {
  const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return power * (steps.find((step) => step * power >= value) ?? 10);
}

/** The drawing itself; loaded by `OrdersByHour` in the browser only. */
export function OrdersPlot({ points, now }: { points: readonly HourPoint[]; now?: NowMark }) {
  const top = niceTop(Math.max(...points.flatMap((point) => [point.today ?? 0, point.before ?? 0, point.forecast ?? 0, point.high ?? 0])));
  const data = points.map((point, x) => ({ ...point, x, range: point.low != null && point.high != null ? [point.low, point.high] : null }));
  const tick = { fill: 'var(--th-ink-3)', fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={data} margin={{ top: 24, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <defs>
          <linearGradient id="orders-now" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="var(--th-chart-now)" stopOpacity={0.32} />
            <stop offset="1" stopColor="var(--th-chart-now)" stopOpacity={0.04} />
          </linearGradient>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--th-line)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={[0, points.length - 1]}
          ticks={points.flatMap((_, index) => (index % 3 === 0 || index === points.length - 1 ? [index] : []))}
          tickFormatter={(x: number) => points[x]?.label ?? ''}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: 'var(--th-line)' }}
          minTickGap={18}
        />
        <YAxis domain={[0, top]} tickCount={4} tickFormatter={formatCount} tick={tick} tickLine={false} axisLine={false} width={48} />
        <Tooltip content={<PlotTooltip points={points} />} cursor={{ stroke: 'var(--th-ink-3)', strokeDasharray: '2 3' }} />
        <Area dataKey="range" stroke="none" fill="var(--th-chart-forecast)" fillOpacity={0.26} isAnimationActive={false} type="monotone" />
        <Area dataKey="today" stroke="var(--th-chart-now)" strokeWidth={2.5} fill="url(#orders-now)" isAnimationActive={false} type="monotone" />
        <Line dataKey="before" stroke="var(--th-chart-before)" strokeWidth={1.6} strokeDasharray="4 4" dot={false} isAnimationActive={false} type="monotone" />
        <Line
          dataKey="forecast"
          stroke="var(--th-chart-forecast)"
          strokeWidth={2.4}
          strokeDasharray="1 5"
          strokeLinecap="round"
          dot={false}
          isAnimationActive={false}
          type="monotone"
        />
        {now && (
          <ReferenceLine
            x={now.at}
            stroke="var(--th-ink-2)"
            label={{ value: now.label, position: 'top', fill: 'var(--th-ink)', fontSize: 12, fontWeight: 700 }}
          />
        )}
        {peaksOf(points).map((index) => (
          <ReferenceDot
            key={index}
            x={index}
            y={points[index]?.today ?? 0}
            r={4}
            fill="var(--th-chart-now)"
            stroke="var(--th-surface)"
            label={{ value: formatCount(points[index]?.today ?? 0), position: 'top', fill: 'var(--th-ink)', fontSize: 12, fontWeight: 700 }}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
