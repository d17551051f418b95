/** Dishes a state is known for, as menus call them; by GST state code. The shelf between festivals. */
export const REGIONAL_DISHES: Readonly<Record<string, readonly string[]>> = {
  '03': ['sarson da saag', 'makki di roti', 'chole bhature', 'amritsari kulcha', 'dal makhani', 'lassi'],
  '07': ['chole bhature', 'butter chicken', 'nihari', 'kebab', 'aloo chaat', 'paratha', 'daulat ki chaat'],
  '08': ['dal baati churma', 'laal maas', 'gatte ki sabzi', 'ker sangri', 'pyaz kachori', 'ghewar'],
  '09': ['galouti kebab', 'tunday kebab', 'lucknowi biryani', 'bedmi puri', 'kachori', 'makhan malai', 'nihari'],
  '19': ['kosha mangsho', 'kathi roll', 'kolkata biryani', 'shorshe ilish', 'luchi', 'mishti doi', 'rasgulla', 'chingri malai curry'],
  '24': ['undhiyu', 'dhokla', 'fafda', 'thepla', 'khandvi', 'gujarati thali', 'handvo'],
  '27': ['vada pav', 'misal pav', 'pav bhaji', 'puran poli', 'bombil fry', 'malvani', 'sabudana vada', 'shrikhand'],
  '29': ['masala dosa', 'bisi bele bath', 'ragi mudde', 'mysore pak', 'neer dosa', 'donne biryani', 'filter coffee', 'akki roti'],
  '30': ['fish curry rice', 'prawn balchao', 'xacuti', 'vindaloo', 'bebinca'],
  '32': ['appam', 'sadya', 'karimeen', 'puttu', 'malabar biryani', 'parotta', 'payasam'],
  '33': ['chettinad chicken', 'idli', 'pongal', 'dosa', 'kothu parotta', 'filter coffee', 'jigarthanda', 'south indian thali'],
  '36': ['hyderabadi biryani', 'haleem', 'mirchi ka salan', 'double ka meetha', 'qubani ka meetha', 'irani chai', 'osmania'],
  '37': ['pulihora', 'gongura', 'pesarattu', 'andhra meals', 'guntur chicken', 'bobbatlu'],
};
