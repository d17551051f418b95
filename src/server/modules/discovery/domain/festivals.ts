/** `gazetted`: on the central list of holidays; `computed`: by the tithi at its proper hour; `moon`: by sighting, a day either way. */
type Certainty = 'gazetted' | 'computed' | 'moon';

export interface Festival {
  /** Names its text in the messages, and the shelf. */
  readonly key: string;
  /** GST state codes where it matters; null: everywhere. */
  readonly states: readonly string[] | null;
  /** Local dates. */
  readonly dates: readonly string[];
  readonly certainty: Certainty;
  /** Dishes people eat on it, as they are called on menus. */
  readonly dishes: readonly string[];
  /** A fast: nothing but vegetarian on its shelf. */
  readonly vegOnly: boolean;
}

// GST codes of states (facts sheet, section 2).
const [PB, HR, DL, RJ, UP, BR, WB, JH, OD, MP, GJ, MH, KA, GA, KL, TN, TS, AP, UK, HP] = '03 06 07 08 09 10 19 20 21 23 24 27 29 30 32 33 36 37 05 02'.split(
  ' ',
) as [string, ...string[]];
const NORTH = [PB, HR, DL, RJ, UP, BR, JH, MP, UK, HP] as string[];
const SWEETS = ['mithai', 'kaju katli', 'laddu', 'barfi', 'gulab jamun', 'rasmalai', 'rasgulla', 'soan papdi', 'jalebi', 'peda'];
const FASTING = ['sabudana', 'kuttu', 'singhara', 'fruit bowl', 'makhana', 'lassi', 'shrikhand', 'thandai', 'vrat thali', 'kheer'];

/** Dates are those of the facts sheet, section 5, in the order 2025, 2026, 2027; reviewed by hand, since packages are wrong by a day. */
const TABLE: readonly (readonly [
  key: string,
  states: readonly (string | undefined)[] | null,
  dates: string,
  certainty: Certainty,
  dishes: readonly string[],
  vegOnly?: boolean,
])[] = [
  ['makarSankranti', [GJ, MH, KA], '2025-01-14 2026-01-14 2027-01-15', 'gazetted', ['undhiyu', 'til laddu', 'chikki', 'puran poli', 'khichdi', 'jalebi']],
  ['pongal', [TN], '2025-01-14 2026-01-15 2027-01-15', 'gazetted', ['pongal', 'payasam', 'vada', 'sambar', 'south indian thali']],
  ['vasantPanchami', [WB, BR], '2025-02-02 2026-01-23 2027-02-11', 'gazetted', ['khichuri', 'khichdi', 'kesari', 'rasgulla', 'sandesh', 'payesh']],
  ['mahaShivaratri', null, '2025-02-26 2026-02-15 2027-03-06', 'gazetted', FASTING, true],
  ['holi', NORTH, '2025-03-14 2026-03-04 2027-03-22', 'gazetted', ['gujiya', 'thandai', 'dahi vada', 'malpua', 'kachori', 'chaat', 'jalebi']],
  ['ugadi', [AP, TS, KA, MH], '2025-03-30 2026-03-19 2027-04-07', 'gazetted', ['puran poli', 'holige', 'obbattu', 'pulihora', 'shrikhand', 'payasam']],
  ['eidUlFitr', null, '2025-03-31 2026-03-21 2027-03-10', 'moon', ['biryani', 'sheer khurma', 'haleem', 'kebab', 'nihari', 'phirni', 'korma', 'shahi tukda']],
  ['ramNavami', null, '2025-04-06 2026-03-26 2027-04-15', 'gazetted', ['panakam', 'kosambari', 'kheer', 'poori', 'halwa', ...FASTING], true],
  ['baisakhi', [PB, TN], '2025-04-14 2026-04-14 2027-04-14', 'gazetted', ['sarson da saag', 'makki di roti', 'chole bhature', 'lassi', 'payasam', 'pulihora']],
  ['vishu', [KL], '2025-04-14 2026-04-15 2027-04-15', 'gazetted', ['sadya', 'payasam', 'avial', 'thoran', 'appam']],
  ['bakrid', null, '2025-06-07 2026-05-27 2027-05-17', 'moon', ['biryani', 'kebab', 'nihari', 'korma', 'haleem', 'rogan josh', 'sheer khurma']],
  ['rathYatra', [OD], '2025-06-27 2026-07-16 2027-07-05', 'gazetted', ['dalma', 'chhena poda', 'khaja', 'rasgulla', 'kheer']],
  ['rakshaBandhan', [...NORTH, GJ, MH, GA], '2025-08-09 2026-08-28 2027-08-17', 'gazetted', SWEETS],
  ['janmashtami', null, '2025-08-16 2026-09-04 2027-08-25', 'gazetted', ['makhan', 'peda', 'panjiri', ...FASTING], true],
  ['ganeshChaturthi', [MH, KA, TS, GA], '2025-08-27 2026-09-14 2027-09-04', 'gazetted', ['modak', 'puran poli', 'laddu', 'shrikhand', 'karanji']],
  ['onam', [KL], '2025-09-05 2026-08-26 2027-09-12', 'gazetted', ['sadya', 'payasam', 'avial', 'banana chips', 'olan', 'appam']],
  ['navaratri', null, '2025-09-22 2026-10-11 2027-09-30', 'computed', FASTING, true],
  [
    'dussehra',
    null,
    '2025-10-02 2026-10-20 2027-10-09',
    'gazetted',
    ['jalebi', 'fafda', 'mishti doi', 'luchi', 'kosha mangsho', 'sandesh', 'rasgulla', 'laddu'],
  ],
  ['karvaChauth', NORTH, '2025-10-10 2026-10-29 2027-10-18', 'computed', ['mathri', 'pheni', 'kheer', 'halwa', 'aloo puri', 'dal makhani']],
  ['dhanteras', null, '2025-10-18 2026-11-06 2027-10-27', 'computed', SWEETS],
  ['diwali', null, '2025-10-20 2026-11-08 2027-10-29', 'gazetted', [...SWEETS, 'farsan', 'kachori', 'chakli', 'namkeen']],
  ['chhath', [BR, JH, UP], '2025-10-27 2026-11-15 2027-11-04', 'gazetted', ['thekua', 'litti chokha', 'kheer', 'kaddu', 'malpua']],
  ['guruNanakJayanti', [PB], '2025-11-05 2026-11-24 2027-11-14', 'gazetted', ['kada prasad', 'halwa', 'dal makhani', 'chole', 'lassi', 'kheer']],
];

export const FESTIVALS: readonly Festival[] = TABLE.map(([key, states, dates, certainty, dishes, vegOnly = false]) => ({
  key,
  states: states?.filter((state) => state !== undefined) ?? null,
  dates: dates.split(' '),
  certainty,
  dishes: [...new Set(dishes)],
  vegOnly,
}));

/** Days before a festival on which its shelf appears. */
export const LEAD_DAYS = 10;
const DAY_MS = 86_400_000;

/** The next festival of a state on or within ten days after a local date (`2026-11-01`), with its date; the nearest, then the one of fewer states. */
export function festivalAhead(localDate: string, stateCode: string): { readonly festival: Festival; readonly date: string } | null {
  const today = Date.parse(localDate);
  const ahead = FESTIVALS.filter((festival) => festival.states === null || festival.states.includes(stateCode))
    .flatMap((festival) => festival.dates.map((date) => ({ festival, date, days: (Date.parse(date) - today) / DAY_MS })))
    .filter(({ days }) => days >= 0 && days <= LEAD_DAYS);
  ahead.sort((a, b) => a.days - b.days || (a.festival.states?.length ?? 99) - (b.festival.states?.length ?? 99));
  const [first] = ahead;
  return first ? { festival: first.festival, date: first.date } : null;
}
