/**
 * Linear regression with random effects, the variances learned from the data (empirical Bayes): each effect is drawn towards zero the more, the less
 * is known of it and the less its kind differs at all. Mean-field coordinate ascent: the mean and variance of one effect at a time, the others held.
 * Source: Searle, Casella, McCulloch, Variance Components (1992), ch. 7 and 9; Bishop, Pattern Recognition (2006), 10.3.
 */
export interface Kind {
  readonly name: string;
  /** Standard deviation of its effects, expected before data. */
  readonly deviation: number;
  /** A kind of fixed standard deviation: what is known beforehand is not learned over. */
  readonly fixed?: boolean;
}

/** An effect's share in an observation. */
export interface Term {
  readonly kind: number;
  readonly key: string;
  readonly share: number;
}

export interface Observation {
  readonly value: number;
  readonly terms: readonly Term[];
}

export interface Fitted {
  /** Effects by kind and key. */
  readonly effects: readonly ReadonlyMap<string, number>[];
  /** Standard deviation of what no effect explains. */
  readonly noise: number;
}

interface Column {
  readonly kind: number;
  readonly key: string;
  readonly rows: number[];
  readonly shares: number[];
  mean: number;
  variance: number;
}

/** What is expected of variances beforehand weighs as much as so many effects, or observations. */
const PRIOR_WEIGHT = 5;
const SWEEPS = 24;
/** Beyond so many deviations an observation's pull no longer grows (Huber). */
const FAR = 2.5;

function columnsOf(observations: readonly Observation[], kinds: readonly Kind[]): Column[] {
  const byKind = kinds.map(() => new Map<string, Column>());
  observations.forEach(({ terms }, row) => {
    for (const { kind, key, share } of terms) {
      const known = byKind[kind];
      if (!known) throw new Error(`There is no kind ${kind}`);
      let column = known.get(key);
      if (!column) {
        column = { kind, key, rows: [], shares: [], mean: 0, variance: 0 };
        known.set(key, column);
      }
      column.rows.push(row);
      column.shares.push(share);
    }
  });
  return byKind.flatMap((known) => [...known.values()]);
}

/** One step of one effect: its mean and variance given all others; `left` is kept as what they leave unexplained. */
function improve(column: Column, left: Float64Array, weights: Float64Array, noiseVariance: number, kindVariance: number): void {
  const { rows, shares, mean } = column;
  let information = 1 / kindVariance;
  let pull = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const share = shares[at] ?? 0;
    const weighted = (share * (weights[row] ?? 0)) / noiseVariance;
    information += weighted * share;
    pull += weighted * ((left[row] ?? 0) + share * mean);
  }
  column.variance = 1 / information;
  column.mean = pull * column.variance;
  const change = column.mean - mean;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    left[row] = (left[row] ?? 0) - (shares[at] ?? 0) * change;
  }
}

/** The variance of what is left, the uncertainty of the effects with it; far observations weigh less from now on. */
function noiseOf(columns: readonly Column[], left: Float64Array, weights: Float64Array, before: number, prior: number): number {
  let sum = PRIOR_WEIGHT * prior;
  const far = FAR * Math.sqrt(before);
  for (let row = 0; row < left.length; row++) {
    const residual = Math.abs(left[row] ?? 0);
    weights[row] = residual > far ? far / residual : 1;
    sum += Math.min(residual, far) ** 2;
  }
  for (const { rows, shares, variance } of columns) for (let at = 0; at < rows.length; at++) sum += (shares[at] ?? 0) ** 2 * variance;
  return sum / (PRIOR_WEIGHT + left.length);
}

/**
 * Learns the effects of all kinds. `noise` is the deviation expected of single observations before data. The same input gives the same answer.
 * Pauses after each sweep, so that whoever runs it can let others in between.
 */
export function* fitMixedModel(observations: readonly Observation[], kinds: readonly Kind[], noise: number): Generator<void, Fitted> {
  const columns = columnsOf(observations, kinds);
  const left = Float64Array.from(observations, ({ value }) => value);
  const weights = new Float64Array(left.length).fill(1);
  const variances = kinds.map(({ deviation }) => deviation ** 2);
  let noiseVariance = noise ** 2;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of columns) improve(column, left, weights, noiseVariance, variances[column.kind] ?? 1);
    kinds.forEach(({ deviation, fixed }, kind) => {
      if (fixed) return;
      const own = columns.filter((column) => column.kind === kind);
      const seen = own.reduce((sum, { mean, variance }) => sum + mean ** 2 + variance, 0);
      variances[kind] = (PRIOR_WEIGHT * deviation ** 2 + seen) / (PRIOR_WEIGHT + own.length);
    });
    noiseVariance = noiseOf(columns, left, weights, noiseVariance, noise ** 2);
    yield;
  }
  const effects = kinds.map((_, kind) => new Map(columns.filter((column) => column.kind === kind).map(({ key, mean }) => [key, mean])));
  return { effects, noise: Math.sqrt(noiseVariance) };
}
