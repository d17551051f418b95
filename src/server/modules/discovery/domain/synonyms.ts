/**
 * Words for the same food: the first is what search keys hold besides the word itself. Spellings that the folding already makes alike
 * (aloo and alu, gobi and gobhi) need no line. Everyday kitchen words of English, Hindi and the regional languages; reviewed by hand.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['chicken', 'murg', 'murga', 'kukkad', 'kozhi', 'kodi'],
  ['mutton', 'gosht', 'lamb', 'maas'],
  ['fish', 'machli', 'macchi', 'maach', 'meen', 'chepa'],
  ['prawn', 'jhinga', 'shrimp', 'chingri', 'chemmeen', 'royyala'],
  ['egg', 'anda', 'ande', 'muttai', 'mutta'],
  ['mince', 'keema', 'qeema'],
  ['potato', 'aloo', 'batata'],
  ['brinjal', 'baingan', 'eggplant', 'aubergine', 'vankaya', 'kathirikai', 'begun', 'vangi'],
  ['cauliflower', 'gobi', 'phool gobi'],
  ['okra', 'bhindi', 'lady finger', 'ladies finger', 'bendakaya', 'vendakkai'],
  ['spinach', 'palak'],
  ['peas', 'matar', 'mutter'],
  ['chickpea', 'chana', 'chole', 'kabuli chana'],
  ['kidney bean', 'rajma'],
  ['fenugreek', 'methi'],
  ['onion', 'pyaz', 'kanda'],
  ['tomato', 'tamatar'],
  ['mushroom', 'khumb'],
  ['jackfruit', 'kathal'],
  ['bitter gourd', 'karela'],
  ['coconut', 'nariyal', 'thengai'],
  ['lentil', 'dal', 'paruppu', 'pappu'],
  ['curd', 'dahi', 'yogurt', 'yoghurt', 'thayir', 'doi', 'mosaru'],
  ['paneer', 'cottage cheese', 'ponir'],
  ['butter', 'makhan', 'makhani', 'makhni'],
  ['rice', 'chawal', 'bhat', 'sadam'],
  ['roti', 'chapati', 'phulka'],
  ['paratha', 'parantha', 'parotta', 'porotta', 'barotta'],
  ['pulao', 'pulav', 'pilaf', 'palav'],
  ['dosa', 'dosai', 'thosai', 'dose'],
  ['vada', 'vadai', 'vade'],
  ['idli', 'idly'],
  ['pav', 'pao'],
  ['rasgulla', 'rosogolla', 'roshogolla', 'rasagola'],
  ['sandesh', 'sondesh', 'shondesh'],
  ['sweet', 'mithai', 'mishti', 'meetha'],
  ['tea', 'chai', 'chaha', 'cha'],
  ['coffee', 'kaapi'],
  ['noodles', 'chowmein', 'chow mein'],
];

/** Words that tell nothing of the dish. */
export const EMPTY_WORDS: readonly string[] = ['and', 'with', 'the', 'of', 'in', 'ka', 'ki', 'ke', 'aur', 'n'];
