/** A part of what a line pays: `units` times `ratePaise` is `paise`. A bonus tells the trips that earned it, and how many the rule asks for. */
export interface LinePart {
  readonly part: 'base' | 'distance' | 'waiting' | 'tip' | 'bonus';
  readonly units: number;
  readonly ratePaise: number;
  readonly paise: number;
  readonly trips?: number | undefined;
  readonly target?: number | undefined;
}

/** A line of a rider's statement, in paise: an order, a day's bonus, or something else of the books. */
export interface RiderLine {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
  /** The version of the published formula that the parts follow; null where nothing was earned. */
  readonly formula: number | null;
  readonly parts: readonly LinePart[];
  readonly payPaise: number;
  readonly tipPaise: number;
  readonly bonusPaise: number;
  /** Customers' cash that the rider kept as pay, and what the rider owed us: taken off. */
  readonly cashKeptPaise: number;
  readonly deductionPaise: number;
  readonly adjustmentsPaise: number;
  readonly netPaise: number;
  /** What we paid to the welfare board on top; no part of the net. */
  readonly welfarePaise: number;
}

type Told = Pick<RiderLine, 'payPaise' | 'tipPaise' | 'bonusPaise' | 'netPaise'>;

/** The whole paise of a part, by hand: units (tenths of a km, minutes, trips) times the rate. */
const worth = ({ units, ratePaise }: LinePart): number => Math.round(units * ratePaise);

/** What a line comes to, in paise, from its own parts and amounts alone. */
export function recomputed({ parts, cashKeptPaise, deductionPaise, adjustmentsPaise }: RiderLine): Told {
  const of = (...wanted: LinePart['part'][]) => parts.filter(({ part }) => wanted.includes(part)).reduce((total, part) => total + worth(part), 0);
  const [payPaise, tipPaise, bonusPaise] = [of('base', 'distance', 'waiting'), of('tip'), of('bonus')];
  return { payPaise, tipPaise, bonusPaise, netPaise: payPaise + tipPaise + bonusPaise - cashKeptPaise - deductionPaise + adjustmentsPaise };
}

/** The rates in paise of each published version. */
export type Formulas = Readonly<Record<number, { readonly rates: Readonly<Partial<Record<LinePart['part'], number>>>; readonly bonusTrips: number }>>;

/** Whether a part is paid by the published rate of the version; a tip has none, it is passed on whole. */
function published(part: LinePart, formulas: Formulas, version: number | null): boolean {
  if (part.part === 'tip') return part.units === 1;
  const formula = version === null ? undefined : formulas[version];
  return formula?.rates[part.part] === part.ratePaise && (part.part !== 'bonus' || (part.trips ?? 0) >= formula.bonusTrips);
}

/** Whether a line is what anyone gets who recomputes it by hand: by published rates, and to the paisa. */
export function holdsUp(line: RiderLine, formulas: Formulas): boolean {
  const told = recomputed(line);
  return (
    line.parts.every((part) => worth(part) === part.paise && published(part, formulas, line.formula)) &&
    told.payPaise === line.payPaise &&
    told.tipPaise === line.tipPaise &&
    told.bonusPaise === line.bonusPaise &&
    told.netPaise === line.netPaise
  );
}
