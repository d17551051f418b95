/** Charts as SVG text, drawn by hand: they take the page's colours by class (`tone-0` …) and say in words what they show. */

const [WIDTH, HEIGHT] = [640, 240] as const;
const EDGE = { left: 44, right: 22, top: 14, bottom: 28 } as const;
const PLOT = { width: WIDTH - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom } as const;
const TICKS = 4;

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export interface Series {
  readonly name: string;
  readonly tone: number;
  readonly dashed: boolean;
}

/** A round step that divides 0 to `most` into about four. */
function stepOf(most: number): number {
  const raw = Math.max(most, 1e-9) / TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
}

const legend = (series: readonly Series[]): string =>
  `<ul class="legend">${series
    .map(
      ({ name, tone, dashed }) => `<li><svg viewBox="0 0 24 8" aria-hidden="true"><path class="${mark(tone, dashed)}" d="M0 4H24"/></svg>${escaped(name)}</li>`,
    )
    .join('')}</ul>`;
const mark = (tone: number, dashed: boolean): string => `line tone-${tone}${dashed ? ' dashed' : ''}`;

function frame(
  title: string,
  most: number,
  xTicks: readonly { readonly at: number; readonly label: string }[],
  inside: string,
  series: readonly Series[],
): string {
  const step = stepOf(most);
  const top = Math.max(step, Math.ceil(most / step - 1e-9) * step);
  const levels = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const y = (value: number) => EDGE.top + PLOT.height * (1 - value / top);
  const grid = levels
    .map(
      (value) => `<path class="grid" d="M${EDGE.left} ${y(value).toFixed(1)}H${WIDTH - EDGE.right}"/>${tick(EDGE.left - 6, y(value) + 4, 'end', shown(value))}`,
    )
    .join('');
  const below = xTicks.map(({ at, label }) => tick(EDGE.left + at * PLOT.width, HEIGHT - 8, 'middle', label)).join('');
  return `<figure><figcaption>${escaped(title)}</figcaption>${series.length > 1 ? legend(series) : ''}<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">${grid}${below}${inside}</svg></figure>`;
}

const shown = (value: number): string => String(Math.round(value * 100) / 100);
const tick = (x: number, y: number, anchor: 'end' | 'middle', text: string): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escaped(text)}</text>`;

/** The top of the scale for these values: the frame's and the plots' have to agree. */
function topOf(values: readonly number[]): { readonly most: number; readonly top: number } {
  const most = Math.max(0, ...values);
  const step = stepOf(most);
  return { most, top: Math.max(step, Math.ceil(most / step - 1e-9) * step) };
}

export interface Line extends Series {
  /** Places along the width, 0 to 1, and values from 0. */
  readonly points: readonly (readonly [number, number])[];
}

export function lineChart(title: string, lines: readonly Line[], xTicks: readonly { readonly at: number; readonly label: string }[]): string {
  const { most, top } = topOf(lines.flatMap(({ points }) => points.map(([, value]) => value)));
  const paths = lines.map(({ points, tone, dashed }) => {
    const corners = points.map(([x, value]) => `${(EDGE.left + x * PLOT.width).toFixed(1)} ${(EDGE.top + PLOT.height * (1 - value / top)).toFixed(1)}`);
    return corners.length > 0 ? `<path class="${mark(tone, dashed)}" d="M${corners.join('L')}"/>` : '';
  });
  return frame(title, most, xTicks, paths.join(''), lines);
}

export interface Bars extends Series {
  readonly values: readonly number[];
}

/** Bars side by side for each label; a label is left out where there is no room. */
export function barChart(title: string, labels: readonly string[], bars: readonly Bars[]): string {
  const { most, top } = topOf(bars.flatMap(({ values }) => values));
  const slot = PLOT.width / Math.max(1, labels.length);
  const width = Math.min(36, (slot * 0.72) / Math.max(1, bars.length));
  const rects = bars.flatMap(({ values, tone, dashed }, nth) =>
    values.map((value, index) => {
      const x = EDGE.left + slot * (index + 0.5) + width * (nth - bars.length / 2);
      const height = (PLOT.height * value) / top;
      const words = `${labels[index] ?? ''}: ${shown(value)}`;
      return `<rect class="bar tone-${tone}${dashed ? ' pale' : ''}" x="${x.toFixed(1)}" y="${(EDGE.top + PLOT.height - height).toFixed(1)}" width="${Math.max(1, width - 1.5).toFixed(1)}" height="${height.toFixed(1)}" rx="2"><title>${escaped(words)}</title></rect>`;
    }),
  );
  const every = Math.max(1, Math.ceil(labels.length / 12));
  const xTicks = labels.flatMap((label, index) => (index % every === 0 ? [{ at: (index + 0.5) / labels.length, label }] : []));
  return frame(title, most, xTicks, rects.join(''), bars);
}
