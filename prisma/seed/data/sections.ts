import type { DishGroup } from './dishes/catalogue.ts';
import { type Names, table } from './types.ts';

interface Heading {
  readonly name: string;
  readonly names: Names;
}

const HEADINGS: Readonly<Record<string, Heading>> = Object.fromEntries(
  table(`
  biryani | Dum biryani | दम बिरयानी
  kebabs | Kebab & tandoor | कबाब और तंदूर
  curryNonveg | Chicken, mutton & egg | चिकन, मटन और अंडा
  curryVeg | Paneer & vegetables | पनीर और सब्ज़ियां
  dals | Dal | दाल
  breads | Breads | रोटी और नान
  riceAndSides | Rice, raita & salad | चावल, रायता और सलाद
  northBreakfast | Breakfast & parathas | नाश्ता और पराठे
  dosas | Dosa & uttapam | डोसा और उत्तपम
  tiffin | Idli, vada & tiffin | इडली, वड़ा और टिफ़िन
  southRice | Rice & meals | चावल और भोजनम
  southCurries | Curries & sides | करी और साथ में
  southNonveg | Chicken, mutton & fish | चिकन, मटन और मछली
  southSweets | Sweets | मिठाई
  chaat | Chaat | चाट
  mumbai | Mumbai & Maharashtra | मुंबई और महाराष्ट्र
  gujarati | Gujarati farsan & thali | गुजराती फरसाण और थाली
  rajasthani | From Rajasthan | राजस्थान से
  rolls | Rolls & wraps | रोल और रैप
  chineseStarters | Starters & soups | स्टार्टर और सूप
  chineseMains | Noodles & rice | नूडल्स और राइस
  momos | Momos & thukpa | मोमोज़ और थुकपा
  bengali | Bengali kitchen | बंगाली रसोई
  seafood | Coastal & seafood | तटीय और सीफ़ूड
  hyderabadi | Hyderabadi specials | हैदराबादी ख़ास
  awadhi | Awadh & Bihar | अवध और बिहार
  thalis | Thalis | थालियां
  northSweets | Desserts | मीठा
  mithai | Mithai | मिठाई
  namkeen | Namkeen | नमकीन
  hotDrinks | Chai & coffee | चाय और कॉफ़ी
  coldDrinks | Lassi & coolers | लस्सी और शरबत
  juices | Juices & shakes | जूस और शेक
  pizza | Pizza & pasta | पिज़्ज़ा और पास्ता
  burgers | Burgers, fries & sandwiches | बर्गर, फ्राइज़ और सैंडविच
  bakery | Bakery & desserts | बेकरी और डेज़र्ट
  iceCreams | Ice cream & kulfi | आइसक्रीम और कुल्फ़ी
  bowls | Bowls & salads | बाउल और सलाद`).map(([key = '', name = '', hi = '']) => [key, { name, names: { hi } }]),
);

/** The heading of a group on a menu. */
export function headingOf(group: DishGroup): Heading {
  const heading = HEADINGS[group];
  if (!heading) throw new Error(`No heading for ${group}`);
  return heading;
}

export interface SizeSeed {
  readonly name: string;
  readonly names: Names;
  readonly note: string | null;
  /** Times the dish's price. */
  readonly factor: number;
}
const size = (name: string, hi: string, note: string | null, factor: number): SizeSeed => ({ name, names: { hi }, note, factor });
export const SIZES: Readonly<Record<string, readonly SizeSeed[]>> = {
  hf: [size('Half', 'हाफ़', 'serves 1', 0.62), size('Full', 'फ़ुल', 'serves 2', 1)],
  hff: [size('Half', 'हाफ़', 'serves 1', 0.68), size('Full', 'फ़ुल', 'serves 2', 1), size('Family', 'फ़ैमिली', 'serves 4', 1.85)],
  pcs: [size('4 pieces', '4 पीस', null, 0.72), size('6 pieces', '6 पीस', null, 1), size('10 pieces', '10 पीस', null, 1.55)],
  sl: [size('Regular', 'रेगुलर', null, 1), size('Large', 'लार्ज', null, 1.45)],
  kg: [size('250 g', '250 ग्राम', null, 1), size('500 g', '500 ग्राम', null, 1.94), size('1 kg', '1 किलो', null, 3.8)],
  pz: [size('7 inch', '7 इंच', 'serves 1', 1), size('10 inch', '10 इंच', 'serves 2', 1.7), size('12 inch', '12 इंच', 'serves 3', 2.3)],
};

export interface OptionSeed {
  readonly name: string;
  readonly names: Names;
  readonly mark: 'veg' | 'nonveg' | 'egg';
  readonly rupees: number;
}
export interface AddOnSeed {
  readonly name: string;
  readonly names: Names;
  readonly minimum: number;
  readonly maximum: number;
  readonly options: readonly OptionSeed[];
}

/** `Group | hindi | minimum | maximum`, then `- Option | hindi | mark | rupees` for each choice. */
function addOns(text: string): AddOnSeed {
  const [head = [], ...rows] = table(text);
  const options = rows.map(([name = '', hi = '', mark, rupees]) => ({
    name: name.replace(/^- /, ''),
    names: { hi },
    mark: mark as OptionSeed['mark'],
    rupees: Number(rupees),
  }));
  return { name: head[0] ?? '', names: { hi: head[1] ?? '' }, minimum: Number(head[2]), maximum: Number(head[3]), options };
}

const SPICE = addOns(`Spice | मसाला | 1 | 1
  - Mild | कम तीखा | veg | 0
  - Medium | मध्यम | veg | 0
  - Hot | तीखा | veg | 0`);

/** Groups of add-ons by the code in the dish table. */
export const ADD_ONS: Readonly<Record<string, readonly AddOnSeed[]>> = {
  biryani: [
    addOns(`Add-ons | साथ में | 0 | 3
  - Extra mirchi ka salan | अतिरिक्त मिर्च का सालन | veg | 30
  - Burani raita | बुरानी रायता | veg | 40
  - Boiled egg, 1 | उबला अंडा, 1 | egg | 20
  - Chicken 65, 4 pieces | चिकन 65, 4 पीस | nonveg | 90`),
  ],
  curry: [
    SPICE,
    addOns(`Make it a meal | पूरा खाना | 0 | 4
  - Butter roti | बटर रोटी | veg | 38
  - Butter naan | बटर नान | veg | 65
  - Jeera rice | जीरा राइस | veg | 110
  - Lachha onion | लच्छा प्याज़ | veg | 20`),
  ],
  dosa: [
    addOns(`Extras | अतिरिक्त | 0 | 3
  - Extra sambar | अतिरिक्त सांभर | veg | 20
  - Extra coconut chutney | अतिरिक्त नारियल चटनी | veg | 15
  - Ghee | घी | veg | 25
  - Cheese | चीज़ | veg | 40`),
  ],
  tandoor: [
    addOns(`With it | साथ में | 0 | 3
  - Extra green chutney | अतिरिक्त हरी चटनी | veg | 15
  - Rumali roti | रूमाली रोटी | veg | 45
  - Lachha onion and lemon | लच्छा प्याज़ और नींबू | veg | 20`),
  ],
  chaat: [
    addOns(`Your way | अपने ढंग से | 0 | 3
  - Extra sev | अतिरिक्त सेव | veg | 10
  - Extra yoghurt | अतिरिक्त दही | veg | 20
  - No onion or garlic | बिना प्याज़-लहसुन | veg | 0`),
  ],
  pavBhaji: [
    addOns(`Extras | अतिरिक्त | 0 | 3
  - Extra pav (2) | अतिरिक्त पाव (2) | veg | 30
  - Extra butter | अतिरिक्त मक्खन | veg | 25
  - Cheese | चीज़ | veg | 40`),
  ],
  roll: [
    addOns(`Bread | ब्रेड | 1 | 1
  - Paratha | पराठा | veg | 0
  - Rumali roti | रूमाली रोटी | veg | 10
  - Whole wheat | गेहूं की रोटी | veg | 15`),
    addOns(`Extras | अतिरिक्त | 0 | 3
  - Egg | अंडा | egg | 25
  - Cheese | चीज़ | veg | 35
  - Extra green chilli | अतिरिक्त हरी मिर्च | veg | 0`),
  ],
  chinese: [
    addOns(`Top it | ऊपर से | 0 | 2
  - Fried egg | तला अंडा | egg | 30
  - Manchurian gravy | मंचूरियन ग्रेवी | veg | 70
  - Extra vegetables | अतिरिक्त सब्ज़ियां | veg | 40`),
  ],
  momo: [
    addOns(`Dips | चटनी | 0 | 2
  - Fiery red chutney | तीखी लाल चटनी | veg | 0
  - Mayonnaise | मेयोनीज़ | egg | 15
  - Chilli oil | चिली ऑयल | veg | 15`),
  ],
  pizza: [
    addOns(`Crust | क्रस्ट | 1 | 1
  - Hand-tossed | हैंड-टॉस्ड | veg | 0
  - Thin | पतला | veg | 0
  - Cheese burst | चीज़ बर्स्ट | veg | 90`),
    addOns(`Toppings | टॉपिंग | 0 | 4
  - Extra cheese | अतिरिक्त चीज़ | veg | 60
  - Jalapeno | हेलेपीनो | veg | 30
  - Paneer | पनीर | veg | 60
  - Chicken tikka | चिकन टिक्का | nonveg | 80`),
  ],
  burger: [
    addOns(`Make it a meal | मील बनाएं | 0 | 2
  - Fries | फ्राइज़ | veg | 70
  - Cola | कोला | veg | 50
  - Extra cheese slice | अतिरिक्त चीज़ | veg | 25`),
  ],
  sandwich: [
    addOns(`Extras | अतिरिक्त | 0 | 2
  - Cheese | चीज़ | veg | 30
  - Brown bread | ब्राउन ब्रेड | veg | 10`),
  ],
  coffee: [
    addOns(`Sweetness | मिठास | 1 | 1
  - Regular sugar | सामान्य चीनी | veg | 0
  - Less sugar | कम चीनी | veg | 0
  - No sugar | बिना चीनी | veg | 0`),
  ],
  thali: [
    addOns(`Extras | अतिरिक्त | 0 | 3
  - Extra roti (2) | अतिरिक्त रोटी (2) | veg | 40
  - Papad | पापड़ | veg | 20
  - Sweet of the day | आज की मिठाई | veg | 50`),
  ],
  mithai: [
    addOns(`Packing | पैकिंग | 0 | 1
  - Gift box with ribbon | रिबन वाला गिफ़्ट बॉक्स | veg | 60
  - Greeting card | शुभकामना कार्ड | veg | 20`),
  ],
  icecream: [
    addOns(`Toppings | टॉपिंग | 0 | 3
  - Chocolate sauce | चॉकलेट सॉस | veg | 25
  - Roasted nuts | भुने मेवे | veg | 30
  - Waffle cone | वॉफ़ल कोन | veg | 30`),
  ],
};
