/** name | hindi | local | mark | rupees | plate | options | description; see ../catalogue.ts for the columns. */
export const NORTH_SWEETS = `
Gulab jamun (2) | गुलाब जामुन (2) | bn=গোলাপ জামুন (২) | veg | 80 | gulab-jamun | b v:pcs | Warm, in cardamom syrup.
Rasmalai (2) | रसमलाई (2) | bn=রসমালাই (২) | veg | 110 | rasmalai | b v:pcs | Soft discs in saffron milk.
Gajar halwa | गाजर का हलवा | | veg | 120 | carrot-halwa | b v:sl | Red carrots, khoya and nuts.
Moong dal halwa | मूंग दाल हलवा | | veg | 130 | moong-halwa | v:sl | Rich, slow-roasted.
Phirni | फिरनी | ur=فرنی | veg | 90 | kheer | b | Ground rice in milk, set in clay.
Kheer | खीर | | veg | 90 | kheer | v:sl | Rice, milk and cardamom.
Shahi tukda | शाही टुकड़ा | ur=شاہی ٹکڑا | veg | 130 | bread-pudding | b | Fried bread in rabri.
Jalebi with rabri | जलेबी रबड़ी | | veg | 130 | jalebi | b | Hot spirals, cold rabri.
Malai kulfi | मलाई कुल्फ़ी | | veg | 80 | kulfi | b | Slow-reduced milk and pistachio.
Kada prasad | कड़ा प्रसाद | pa=ਕੜਾਹ ਪ੍ਰਸ਼ਾਦ | veg | 90 | moong-halwa | | Wheat halwa, equal ghee and sugar.
`;

export const MITHAI = `
Kaju katli box | काजू कतली बॉक्स | mr=काजू कतली;gu=કાજુ કતરી;bn=কাজু কাটলি | veg | 320 | kaju-katli | b j v:kg a:mithai | Cashew diamonds with silver leaf.
Motichoor laddu | मोतीचूर लड्डू | mr=मोतीचूर लाडू;gu=મોતીચૂર લાડુ | veg | 180 | laddu | b j v:kg a:mithai | Fine gram pearls in ghee.
Besan laddu | बेसन लड्डू | mr=बेसन लाडू | veg | 190 | besan-laddu | j v:kg a:mithai | Roasted gram and cardamom.
Festive mithai hamper | त्योहार मिठाई हैम्पर | | veg | 1250 | hamper | b a:mithai | Twelve pieces, six kinds, gift box.
Milk cake | मिल्क केक | | veg | 220 | bread-pudding | v:kg a:mithai | Alwar's caramel-centred sweet.
Doodh peda | दूध पेड़ा | mr=दूध पेढा;kn=ಪೇಡಾ | veg | 200 | peda | b v:kg a:mithai | Reduced milk, cardamom.
Khoya barfi | खोया बर्फ़ी | | veg | 220 | barfi | v:kg a:mithai | Plain, with silver leaf.
Pista barfi | पिस्ता बर्फ़ी | | veg | 340 | pista-barfi | v:kg a:mithai | All pistachio.
Chocolate barfi | चॉकलेट बर्फ़ी | | veg | 240 | chocolate-barfi | v:kg a:mithai | Two layers.
Soan papdi | सोन पापड़ी | | veg | 160 | barfi | j v:kg a:mithai | A thousand threads.
Rasgulla | रसगुल्ला | bn=রসগোল্লা | veg | 120 | rasgulla | b v:pcs a:mithai | Spongy, in light syrup.
Nolen gur sandesh | नोलेन गुड़ संदेश | bn=নলেন গুড়ের সন্দেশ | veg | 160 | sandesh | b v:pcs a:mithai | Fresh chhena with date-palm jaggery.
Mishti doi | मिष्टी दोई | bn=মিষ্টি দই | veg | 70 | mishti-doi | b v:sl | Caramel curd in a clay pot.
Chum chum | चमचम | bn=চমচম | veg | 130 | rasmalai | v:pcs a:mithai | Stuffed with khoya.
Rajbhog | राजभोग | bn=রাজভোগ | veg | 140 | rasgulla | v:pcs a:mithai | Big, saffron-hearted.
Langcha | लांगचा | bn=ল্যাংচা | veg | 120 | gulab-jamun | v:pcs a:mithai | Long, brown, from Shaktigarh.
Jalebi | जलेबी | bn=জিলিপি;mr=जिलेबी | veg | 110 | jalebi | b j v:kg | Fried to order, crisp.
Imarti | इमरती | | veg | 130 | jalebi | v:kg | Urad spirals, chewy.
Gujiya | गुजिया | mr=करंजी | veg | 220 | gujiya | v:kg a:mithai | Half-moons of khoya and coconut.
Modak | मोदक | mr=उकडीचे मोदक | veg | 180 | momos | b v:pcs | Steamed rice dumplings, coconut and jaggery.
Til laddu | तिल लड्डू | mr=तिळाचे लाडू | veg | 180 | besan-laddu | j v:kg | Sesame and jaggery.
Peanut chikki | मूंगफली चिक्की | mr=चिक्की | veg | 90 | chocolate-barfi | j | Brittle from Lonavala.
Coconut barfi | नारियल बर्फ़ी | kn=ಕೊಬ್ಬರಿ ಮಿಠಾಯಿ;ta=தேங்காய் பர்பி | veg | 180 | barfi | j v:kg a:mithai | Fresh coconut and cardamom.
Dry fruit laddu | ड्राई फ्रूट लड्डू | | veg | 360 | laddu | j v:kg a:mithai | Dates, figs and nuts; no sugar added.
`;

export const NAMKEEN = `
Aloo bhujia | आलू भुजिया | | veg | 90 | bhel | v:kg | Fine, minty, from Bikaner.
Masala mathri | मसाला मठरी | | veg | 90 | papad | v:kg | Flaky, with carom.
Chakli | चकली | mr=चकली;kn=ಚಕ್ಕುಲಿ | veg | 100 | jalebi | v:kg | Crisp rice spirals.
Dry kachori, dozen | सूखी कचौरी, दर्जन | gu=ડ્રાય કચોરી | veg | 140 | kachori | j | Small, sweet-hot, keeps for weeks.
Banana chips | केला चिप्स | ml=കായ വറുത്തത്;ta=நேந்திரம் சிப்ஸ் | veg | 120 | papad | v:kg | Kerala nendran, coconut oil.
`;

export const HOT_DRINKS = `
Masala chai | मसाला चाय | mr=मसाला चहा;bn=মশলা চা | veg | 40 | chai | b | Ginger and cardamom, boiled strong.
Adrak chai | अदरक चाय | | veg | 35 | chai | | Ginger only.
Filter coffee | फ़िल्टर कॉफ़ी | kn=ಫಿಲ್ಟರ್ ಕಾಫಿ;ta=ஃபில்டர் காபி;te=ఫిల్టర్ కాఫీ | veg | 50 | filter-coffee | b a:coffee | Chicory decoction and frothed milk.
Cappuccino | कैपुचीनो | | veg | 150 | filter-coffee | a:coffee | Chikmagalur arabica.
Hot chocolate | हॉट चॉकलेट | | veg | 180 | irani-chai | a:coffee | Thick, dark.
Badam milk, hot | बादाम दूध | kn=ಬಾದಾಮಿ ಹಾಲು;ta=பாதாம் பால் | veg | 80 | badam-milk | | Almond and saffron.
`;

export const COLD_DRINKS = `
Sweet lassi | मीठी लस्सी | pa=ਮਿੱਠੀ ਲੱਸੀ | veg | 90 | lassi | b v:sl | Thick, with malai.
Mango lassi | आम लस्सी | | veg | 120 | mango-lassi | b v:sl | Alphonso and curd.
Masala chaas | मसाला छाछ | gu=મસાલા છાશ;mr=मसाला ताक;kn=ಮಜ್ಜಿಗೆ | veg | 50 | chaas | j v:sl | Buttermilk, cumin and mint.
Fresh lime soda | फ्रेश लाइम सोडा | | veg | 80 | lime-soda | b | Sweet, salt or both.
Jal jeera | जलजीरा | | veg | 60 | jal-jeera | | Cumin, mint and black salt.
Rose sharbat | गुलाब शरबत | | veg | 70 | rose-sharbat | | With basil seeds.
Kokum sharbat | कोकम शरबत | mr=कोकम सरबत | veg | 70 | kokum-sharbat | | Konkan's cooler.
Aam panna | आम पन्ना | mr=कैरीचं पन्हं | veg | 70 | green-juice | | Raw mango, cumin.
Thandai | ठंडाई | | veg | 110 | badam-milk | | Almond, fennel, pepper and rose.
Cold coffee | कोल्ड कॉफ़ी | | veg | 140 | cold-coffee | b a:coffee | With ice cream.
Falooda | फ़ालूदा | ur=فالودہ | veg | 150 | falooda | b | Vermicelli, rose, basil seeds and kulfi.
Tender coconut | नारियल पानी | kn=ಎಳನೀರು;ta=இளநீர்;te=కొబ్బరి బొండాం | veg | 80 | tender-coconut | j | Cut to order.
`;

export const JUICES = `
Mosambi juice | मोसंबी जूस | | veg | 100 | green-juice | b j v:sl | Sweet lime, nothing added.
Orange juice | संतरे का जूस | | veg | 120 | orange-juice | j v:sl | Nagpur oranges.
Watermelon juice | तरबूज़ जूस | | veg | 90 | watermelon-juice | b j v:sl | With a pinch of black salt.
Pomegranate juice | अनार जूस | | veg | 160 | rose-sharbat | j v:sl | Pressed to order.
Sugarcane juice | गन्ने का रस | mr=उसाचा रस | veg | 60 | green-juice | b j v:sl | Ginger and lemon.
Mango milkshake | मैंगो मिल्कशेक | | veg | 140 | mango-lassi | b v:sl | Thick.
Chocolate milkshake | चॉकलेट मिल्कशेक | | veg | 150 | cold-coffee | b v:sl | With a scoop.
Sapota shake | चीकू शेक | | veg | 130 | lassi | v:sl | Chikoo and milk.
Fruit bowl | फ्रूट बाउल | | veg | 150 | salad | j | Five seasonal fruits, cut fresh.
ABC juice | एबीसी जूस | | veg | 130 | watermelon-juice | v:sl | Apple, beetroot and carrot.
`;

export const PIZZA = `
Margherita pizza | मार्गेरीटा पिज़्ज़ा | | veg | 240 | pizza | b v:pz a:pizza | Tomato, mozzarella and basil.
Paneer tikka pizza | पनीर टिक्का पिज़्ज़ा | | veg | 320 | pizza | b v:pz a:pizza | Tandoori paneer, onion and mint.
Farmhouse pizza | फार्महाउस पिज़्ज़ा | | veg | 300 | pizza | v:pz a:pizza | Capsicum, onion, mushroom and corn.
Chicken tikka pizza | चिकन टिक्का पिज़्ज़ा | | nonveg | 360 | pizza | b s v:pz a:pizza | Smoky chicken, red onion.
Pepperoni pizza | पेपरोनी पिज़्ज़ा | | nonveg | 420 | pizza | v:pz a:pizza | Chicken pepperoni.
Jain pizza | जैन पिज़्ज़ा | | veg | 290 | pizza | j v:pz a:pizza | No onion or garlic.
Garlic bread with cheese | चीज़ गार्लिक ब्रेड | | veg | 160 | bun-maska | b | With chilli flakes.
White sauce pasta | व्हाइट सॉस पास्ता | | veg | 240 | pasta | b | Penne, mushroom and corn.
Arrabbiata pasta | अरबियाता पास्ता | | veg | 230 | pasta | s | Tomato, garlic, chilli.
Chicken alfredo pasta | चिकन अल्फ्रेडो पास्ता | | nonveg | 290 | pasta | | Cream, parmesan, grilled chicken.
Tomato basil soup | टमाटर बेसिल सूप | | veg | 140 | tomato-soup | | With bread.
`;

export const BURGERS = `
Aloo tikki burger | आलू टिक्की बर्गर | | veg | 90 | burger | b a:burger | Crisp tikki, mint mayo.
Paneer burger | पनीर बर्गर | | veg | 160 | burger | a:burger | Crumbed paneer slab.
Crispy chicken burger | क्रिस्पी चिकन बर्गर | | nonveg | 180 | burger | b a:burger | Buttermilk thigh, slaw.
Tandoori chicken burger | तंदूरी चिकन बर्गर | | nonveg | 190 | burger | s a:burger | With mint and onion.
Lamb burger | लैम्ब बर्गर | | nonveg | 260 | burger | a:burger | Double patty, cheese.
Egg burger | एग बर्गर | | egg | 130 | burger | a:burger | Fried egg and cheese.
Peri peri fries | पेरी पेरी फ्राइज़ | | veg | 120 | fries | b s v:sl | Shaken in the bag.
Cheese fries | चीज़ फ्राइज़ | | veg | 150 | fries | v:sl | With jalapeno.
Chicken wings | चिकन विंग्स | | nonveg | 240 | tandoori-chicken | s v:pcs | Smoky or hot.
Club sandwich | क्लब सैंडविच | | nonveg | 190 | sandwich | a:sandwich | Chicken, egg, lettuce, tomato.
Veg grilled sandwich | वेज ग्रिल्ड सैंडविच | | veg | 130 | sandwich | b a:sandwich | Three layers, green chutney.
Cola | कोला | | veg | 60 | cola-cup | v:sl | Chilled, 300 ml.
`;

export const BAKERY = `
Chocolate truffle cake | चॉकलेट ट्रफल केक | | egg | 140 | cake | b | A dense slice.
Pineapple pastry | पाइनएप्पल पेस्ट्री | | egg | 90 | cake | | As in childhood.
Eggless black forest | एगलेस ब्लैक फ़ॉरेस्ट | | veg | 120 | cake | b | Cherry and cream.
Veg puff | वेज पफ़ | kn=ವೆಜ್ ಪಫ್;ml=വെജ് പഫ്സ് | veg | 40 | puffs | b s | Flaky, peppery.
Egg puff | एग पफ़ | kn=ಮೊಟ್ಟೆ ಪಫ್;ml=മുട്ട പഫ്സ് | egg | 45 | puffs | b s | Half an egg inside.
Chicken puff | चिकन पफ़ | | nonveg | 60 | puffs | s | With black pepper.
Butter croissant | बटर क्रोइसां | | egg | 120 | croissant | | Baked at six.
Red velvet cupcake | रेड वेलवेट कपकेक | | egg | 110 | cupcake | | Cream-cheese top.
Chocolate chip cookie | चॉकलेट चिप कुकी | | egg | 80 | cookie | | Soft centre.
Nankhatai | नानखटाई | gu=નાનખટાઈ | veg | 110 | besan-laddu | | Cardamom shortbread, box.
Glazed doughnut | डोनट | | egg | 90 | donut | | Fresh every hour.
Caramel custard | कैरेमल कस्टर्ड | | egg | 110 | custard | b | Set overnight.
Belgian waffle | बेल्जियन वॉफ़ल | | veg | 180 | waffle | b | Eggless, chocolate sauce.
Honey pancakes | हनी पैनकेक | | egg | 170 | pancake | h:bf | Stack of three.
`;

export const ICE_CREAMS = `
Tender coconut ice cream | नारियल आइसक्रीम | | veg | 110 | ice-cream | b a:icecream | Real pieces.
Sitaphal ice cream | सीताफल आइसक्रीम | mr=सीताफळ आइस्क्रीम | veg | 130 | ice-cream | b a:icecream | Custard apple, in season.
Mango ice cream | आम आइसक्रीम | | veg | 120 | ice-cream | a:icecream | Alphonso.
Belgian chocolate ice cream | बेल्जियन चॉकलेट आइसक्रीम | | veg | 130 | ice-cream | b a:icecream | Dark.
Roasted almond ice cream | रोस्टेड आलमंड आइसक्रीम | | veg | 130 | ice-cream | a:icecream | Crunchy.
Death by chocolate sundae | चॉकलेट संडे | | veg | 240 | ice-cream | b | Cake, fudge, nuts and three scoops.
Gadbad | गडबड | kn=ಗಡ್‌ಬಡ್ | veg | 190 | falooda | b | Mangaluru's layered sundae.
Mango kulfi | आम कुल्फ़ी | | veg | 90 | mango-kulfi | b | On a stick.
Kesar pista kulfi | केसर पिस्ता कुल्फ़ी | | veg | 90 | kulfi | b | Saffron and pistachio.
Royal falooda | रॉयल फ़ालूदा | | veg | 180 | falooda | b | With two scoops.
`;

export const BOWLS = `
Paneer power bowl | पनीर पावर बाउल | | veg | 260 | salad | b | Grilled paneer, millet, chickpeas and greens.
Grilled chicken bowl | ग्रिल्ड चिकन बाउल | | nonveg | 290 | salad | b | Brown rice, broccoli, mint yoghurt.
Sprouts salad | अंकुरित सलाद | | veg | 150 | salad | j | Lemon, coriander and pomegranate.
Quinoa khichdi | क्विनोआ खिचड़ी | | veg | 230 | khichdi | | Moong, vegetables, little ghee.
Ragi dosa | रागी डोसा | kn=ರಾಗಿ ದೋಸೆ | veg | 120 | rava-dosa | | Finger millet, no refined oil.
Millet upma | मिलेट उपमा | kn=ಸಿರಿಧಾನ್ಯ ಉಪ್ಪಿಟ್ಟು | veg | 120 | upma | h:bf | Foxtail millet and vegetables.
Makhana chaat | मखाना चाट | | veg | 140 | bhel | j | Roasted fox nuts, lemon.
Kuttu cheela | कुट्टू चीला | | veg | 140 | cheela | j | Buckwheat; fit for fasts.
Tofu stir fry | टोफू स्टर फ्राई | | veg | 250 | chilli-paneer | | Greens, sesame and soy.
Smoothie bowl | स्मूदी बाउल | | veg | 220 | ice-cream | | Banana, berries and seeds.
`;
