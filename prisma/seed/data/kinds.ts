import { DISHES, type DishGroup } from './dishes/catalogue.ts';
import { table } from './types.ts';

export type OpeningHabit = 'allDay' | 'lunchDinner' | 'tiffin' | 'evening' | 'late' | 'shop';

/** A kind of kitchen: what it calls itself, what fills its menu, and how it works. */
export interface Kind {
  /** Keys of cuisines, the first one leading; texts stand in the messages' namespace `cuisines`. */
  readonly cuisines: readonly string[];
  /** Sections in the menu's order, each with how many dishes. */
  readonly menu: readonly (readonly [DishGroup, number])[];
  /** Foods for the restaurant's own picture. */
  readonly plates: readonly string[];
  /** Ranges: whole rupees, minutes, whole rupees. */
  readonly priceForTwo: readonly [number, number];
  readonly prep: readonly [number, number];
  readonly packaging: readonly [number, number];
  readonly hours: OpeningHabit;
}

const words = (text: string | undefined) => (text ?? '').split(' ').filter((word) => word !== '');

function range(text = ''): [number, number] {
  const [low = 0, high = 0] = text.split('-').map(Number);
  return [low, high];
}

function section(word: string): [DishGroup, number] {
  const [group = '', count] = word.split(':');
  if (!(group in DISHES)) throw new Error(`No dishes are grouped as ${group}`);
  return [group as DishGroup, Number(count)];
}

/** kind | cuisines | sections | plates | price for two | cooking minutes | hours | packaging */
const TABLE = `
  biryani | biryani kebab mughlai | biryani:9 kebabs:9 curryNonveg:6 curryVeg:4 breads:6 riceAndSides:4 northSweets:3 coldDrinks:3 | chicken-biryani mutton-biryani | 450-700 | 18-28 | late | 15-25
  northIndian | northIndian tandoor punjabi | kebabs:8 curryNonveg:7 curryVeg:9 dals:4 breads:8 riceAndSides:6 northSweets:3 | butter-chicken tandoori-chicken paneer-butter-masala dal-makhani | 450-750 | 20-30 | lunchDinner | 15-30
  dhaba | punjabi northIndian thali | northBreakfast:6 curryNonveg:6 curryVeg:8 dals:4 breads:7 thalis:3 coldDrinks:4 | chole-bhature dal-makhani paratha thali-north | 300-500 | 16-26 | allDay | 10-20
  mughlai | mughlai kebab biryani | kebabs:11 curryNonveg:10 biryani:4 awadhi:3 breads:6 northSweets:4 | kebab seekh-kebab mutton-curry korma | 500-900 | 20-32 | late | 15-30
  pureVegNorth | northIndian thali chinese | curryVeg:11 dals:4 breads:8 riceAndSides:6 thalis:3 chineseMains:4 northSweets:4 | paneer-butter-masala thali-north palak-paneer malai-kofta | 350-600 | 18-28 | lunchDinner | 12-25
  tiffin | southIndian breakfast chai | dosas:12 tiffin:11 southRice:5 southSweets:3 hotDrinks:3 | masala-dosa idli-vada dosa idli | 200-350 | 10-18 | tiffin | 8-15
  southMeals | southIndian thali chai | southRice:7 tiffin:7 dosas:8 southCurries:6 southSweets:4 hotDrinks:2 | thali-south masala-dosa bisi-bele-bath | 250-450 | 12-20 | tiffin | 10-18
  andhra | andhra biryani southIndian | southRice:4 southNonveg:10 biryani:4 southCurries:6 dosas:3 southSweets:3 | thali-south chicken-65 chicken-biryani | 400-650 | 18-28 | lunchDinner | 15-25
  chettinad | chettinad southIndian seafood | southNonveg:11 dosas:5 southRice:4 southCurries:5 biryani:3 southSweets:2 | chicken-curry fish-fry chicken-65 | 400-650 | 18-28 | lunchDinner | 15-25
  kerala | kerala seafood southIndian | southNonveg:10 tiffin:5 southCurries:6 biryani:3 southSweets:4 hotDrinks:2 | appam fish-curry fish-fry | 400-650 | 18-28 | lunchDinner | 15-25
  coastal | seafood coastal southIndian | southNonveg:9 seafood:8 southRice:3 dosas:3 southCurries:4 coldDrinks:3 | fish-fry prawn-fry fish-curry neer-dosa | 500-900 | 20-30 | lunchDinner | 15-30
  konkan | seafood goan maharashtrian | seafood:15 mumbai:4 curryNonveg:4 breads:3 riceAndSides:3 coldDrinks:4 | fish-fry prawn-fry prawn-curry crab | 500-950 | 20-32 | lunchDinner | 15-30
  chaat | chaat streetFood | chaat:15 northBreakfast:3 namkeen:2 northSweets:4 coldDrinks:5 | chaat pani-puri samosa | 150-280 | 8-15 | evening | 5-12
  mumbaiStreet | streetFood maharashtrian chaat | mumbai:14 chaat:8 rolls:3 juices:4 coldDrinks:3 | vada-pav pav-bhaji misal-pav | 120-260 | 8-15 | allDay | 5-10
  maharashtrian | maharashtrian thali | mumbai:15 thalis:3 seafood:4 northBreakfast:3 mithai:3 coldDrinks:4 | misal-pav thali-gujarati poha | 220-400 | 12-22 | allDay | 8-15
  gujarati | gujarati thali | gujarati:12 rajasthani:5 dals:3 breads:3 mithai:4 coldDrinks:3 | thali-gujarati dhokla khandvi | 300-550 | 14-24 | lunchDinner | 10-20
  rajasthani | rajasthani thali northIndian | rajasthani:9 dals:4 curryVeg:7 breads:5 namkeen:3 northSweets:3 coldDrinks:3 | thali-north kadhi kachori | 300-550 | 16-26 | lunchDinner | 10-20
  bengali | bengali seafood | bengali:17 biryani:2 riceAndSides:3 mithai:5 hotDrinks:2 | bengali-fish thali-bengali prawn-curry | 350-650 | 18-28 | lunchDinner | 12-22
  rolls | rolls streetFood chinese | rolls:11 chineseStarters:5 chineseMains:5 kebabs:4 coldDrinks:3 | roll | 220-380 | 10-18 | late | 6-12
  chinese | chinese tibetan | chineseStarters:12 chineseMains:12 momos:7 coldDrinks:3 | noodles manchurian ramen | 350-600 | 14-24 | lunchDinner | 10-20
  momos | momos tibetan chinese | momos:10 chineseStarters:6 chineseMains:6 coldDrinks:4 | momos fried-momos | 200-350 | 10-18 | evening | 6-12
  hyderabadi | hyderabadi biryani | biryani:7 hyderabadi:10 kebabs:5 breads:4 riceAndSides:3 southSweets:3 | chicken-biryani haleem mutton-biryani | 400-700 | 18-28 | late | 15-25
  irani | parsi chai bakery | hotDrinks:4 mumbai:8 bakery:8 northBreakfast:3 biryani:2 coldDrinks:3 | bun-maska irani-chai keema | 200-400 | 10-18 | allDay | 6-12
  pizza | pizza italian | pizza:11 burgers:7 bakery:6 coldDrinks:4 | pizza pasta | 450-800 | 16-24 | late | 15-25
  burgers | burgers continental | burgers:12 rolls:5 juices:4 bakery:4 | burger fries | 300-500 | 12-18 | late | 10-18
  cafe | chai continental desserts | hotDrinks:5 burgers:6 pizza:5 bakery:9 coldDrinks:4 | sandwich cake pasta | 400-700 | 12-20 | shop | 10-20
  bakery | bakery desserts chai | bakery:14 burgers:5 hotDrinks:5 mithai:6 juices:4 | cake cupcake puffs | 200-400 | 8-14 | shop | 8-15
  mithai | mithai chaat desserts | mithai:18 namkeen:4 chaat:6 northSweets:4 coldDrinks:2 | kaju-katli laddu barfi gulab-jamun | 200-400 | 8-14 | shop | 8-20
  bengaliSweets | mithai bengaliSweets desserts | mithai:17 bengali:6 chaat:3 namkeen:2 | rasgulla sandesh rasmalai kaju-katli | 180-350 | 8-14 | shop | 8-16
  iceCream | iceCream desserts | iceCreams:10 juices:7 northSweets:4 bakery:5 | ice-cream kulfi | 200-380 | 6-12 | evening | 8-15
  juices | juices beverages healthy | juices:10 coldDrinks:6 burgers:4 chaat:4 | watermelon-juice orange-juice green-juice | 180-300 | 6-12 | allDay | 6-12
  healthy | healthy salads | bowls:10 juices:6 pizza:3 southRice:2 hotDrinks:2 | salad | 400-650 | 12-20 | allDay | 12-22
  awadhi | awadhi kebab northIndian | awadhi:8 kebabs:9 curryNonveg:6 biryani:3 breads:5 northSweets:4 | kebab seekh-kebab kachori | 400-750 | 18-30 | late | 12-25
`;

const KINDS: ReadonlyMap<string, Kind> = new Map(
  table(TABLE).map(([key = '', cuisines, menu, plates, priceForTwo, prep, hours, packaging]) => [
    key,
    {
      cuisines: words(cuisines),
      menu: words(menu).map(section),
      plates: words(plates),
      priceForTwo: range(priceForTwo),
      prep: range(prep),
      packaging: range(packaging),
      hours: hours as OpeningHabit,
    },
  ]),
);

/** The kind of that name; throws when there is none. */
export function kindOf(key: string): Kind {
  const kind = KINDS.get(key);
  if (!kind) throw new Error(`No kind of kitchen is called ${key}`);
  return kind;
}

/** Every cuisine that some kitchen leads with or cooks too. */
export const CUISINES: readonly string[] = [...new Set([...KINDS.values()].flatMap((kind) => kind.cuisines))];
