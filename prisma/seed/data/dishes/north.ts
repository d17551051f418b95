/** name | hindi | local | mark | rupees | plate | options | description; see ../catalogue.ts for the columns. */
export const BIRYANI = `
Chicken dum biryani | चिकन दम बिरयानी | te=చికెన్ దమ్ బిర్యానీ;kn=ಚಿಕನ್ ದಮ್ ಬಿರಿಯಾನಿ;ta=சிக்கன் தம் பிரியாணி | nonveg | 320 | chicken-biryani | b s v:hff a:biryani | Long-grain basmati, saffron, fried onion and slow-cooked chicken on the bone. With raita and salan.
Mutton dum biryani | मटन दम बिरयानी | te=మటన్ దమ్ బిర్యానీ;kn=ಮಟನ್ ದಮ್ ಬಿರಿಯಾನಿ | nonveg | 440 | mutton-biryani | b s v:hff a:biryani | Tender goat on the bone, steeped in yoghurt and whole spice.
Subz-e-zafrani biryani | सब्ज़-ए-ज़ाफ़रानी बिरयानी | | veg | 260 | veg-biryani | v:hff a:biryani | Seasonal vegetables, paneer and mint layered with saffron rice. Sealed with dough.
Egg dum biryani | अंडा दम बिरयानी | | egg | 240 | egg-biryani | s v:hf a:biryani | Two farm eggs, roasted onion masala and saffron rice.
Paneer tikka biryani | पनीर टिक्का बिरयानी | | veg | 290 | veg-biryani | v:hf a:biryani | Smoky paneer tikka folded into dum-cooked basmati.
Hyderabadi chicken biryani | हैदराबादी चिकन बिरयानी | te=హైదరాబాదీ చికెన్ బిర్యానీ | nonveg | 330 | chicken-biryani | b s v:hff a:biryani | Raw marinated chicken and half-cooked rice, finished together under a dough seal.
Hyderabadi mutton biryani | हैदराबादी मटन बिरयानी | te=హైదరాబాదీ మటన్ బిర్యానీ | nonveg | 460 | mutton-biryani | b s v:hff a:biryani | Kachchi goat biryani with mirchi ka salan and dahi ki chutney.
Lucknowi chicken biryani | लखनवी चिकन बिरयानी | | nonveg | 340 | chicken-biryani | v:hf a:biryani | Mild, fragrant with kewra and mace; stock-cooked rice.
Kolkata mutton biryani | कोलकाता मटन बिरयानी | bn=কলকাতা মাটন বিরিয়ানি | nonveg | 380 | mutton-biryani | b v:hf a:biryani | Light on spice, with a whole potato, an egg and a hint of rose.
Kolkata chicken biryani | कोलकाता चिकन बिरयानी | bn=কলকাতা চিকেন বিরিয়ানি | nonveg | 310 | chicken-biryani | b v:hf a:biryani | Yellow-white rice, soft potato and chicken that falls off the bone.
Donne chicken biryani | दोन्ने चिकन बिरयानी | kn=ದೊನ್ನೆ ಚಿಕನ್ ಬಿರಿಯಾನಿ | nonveg | 270 | chicken-biryani | b s v:hf a:biryani | Short-grain jeeraga samba rice, mint and green masala, served in a leaf bowl.
Ambur chicken biryani | आंबूर चिकन बिरयानी | ta=ஆம்பூர் சிக்கன் பிரியாணி | nonveg | 280 | chicken-biryani | s v:hf a:biryani | Red-chilli biryani from Ambur with brinjal gravy on the side.
Thalassery chicken biryani | तलश्शेरी चिकन बिरयानी | ml=തലശ്ശേരി ചിക്കൻ ബിരിയാണി | nonveg | 300 | chicken-biryani | v:hf a:biryani | Fine kaima rice, fried cashew and raisin, gentle spice.
Prawn biryani | झींगा बिरयानी | | nonveg | 420 | prawn-biryani | s v:hf a:biryani | Prawns in coastal masala, layered and steamed with basmati.
Chicken tikka biryani | चिकन टिक्का बिरयानी | | nonveg | 350 | chicken-biryani | s v:hf a:biryani | Charred boneless tikka in dum rice.
Veg handi biryani | वेज हांडी बिरयानी | | veg | 240 | veg-biryani | v:hf a:biryani | Garden vegetables and fried onion in a clay handi.
Bucket chicken biryani | बकेट चिकन बिरयानी | | nonveg | 1180 | chicken-biryani | s a:biryani | Serves four: a bucket of dum biryani with raita, salan and eggs.
`;

export const KEBABS = `
Chicken seekh kebab | चिकन सीख कबाब | | nonveg | 280 | seekh-kebab | b s v:pcs a:tandoor | Minced chicken with green chilli and mint, off the sword.
Mutton seekh kebab | मटन सीख कबाब | | nonveg | 340 | seekh-kebab | s v:pcs a:tandoor | Coarse goat mince, smoked over coal.
Chicken tikka | चिकन टिक्का | pa=ਚਿਕਨ ਟਿੱਕਾ | nonveg | 300 | chicken-tikka | b s v:hf a:tandoor | Boneless thigh in yoghurt, mustard oil and Kashmiri chilli.
Murgh malai tikka | मुर्ग़ मलाई टिक्का | | nonveg | 320 | malai-tikka | b v:hf a:tandoor | Cream, cheese and cardamom; soft and mild.
Hariyali chicken tikka | हरियाली चिकन टिक्का | | nonveg | 310 | hariyali-tikka | v:hf a:tandoor | A coat of mint, coriander and spinach.
Tandoori chicken | तंदूरी चिकन | pa=ਤੰਦੂਰੀ ਚਿਕਨ | nonveg | 360 | tandoori-chicken | b s v:hf a:tandoor | On the bone, twice marinated, from the clay oven.
Paneer tikka | पनीर टिक्का | pa=ਪਨੀਰ ਟਿੱਕਾ | veg | 270 | paneer-tikka | b a:tandoor | Thick cubes with capsicum and onion, charred at the edges.
Malai paneer tikka | मलाई पनीर टिक्का | | veg | 290 | malai-tikka | a:tandoor | Paneer in cream, cashew and white pepper.
Tandoori mushroom | तंदूरी मशरूम | | veg | 260 | paneer-tikka | s a:tandoor | Button mushrooms in ajwain yoghurt.
Veg seekh kebab | वेज सीख कबाब | | veg | 230 | seekh-kebab | a:tandoor | Carrot, beans and paneer, minced and grilled.
Hara bhara kebab | हरा भरा कबाब | | veg | 210 | cutlet | a:tandoor | Spinach and pea patties with a cashew on top.
Dahi ke kebab | दही के कबाब | | veg | 240 | aloo-tikki | a:tandoor | Hung curd patties, crisp outside and melting inside.
Galouti kebab | गलौटी कबाब | ur=گلاوٹی کباب | nonveg | 360 | kebab | b v:pcs a:tandoor | Lucknow's softest mutton patty, with ulte tawe ka paratha.
Tunday kebab | टुंडे कबाब | ur=ٹنڈے کباب | nonveg | 340 | kebab | v:pcs a:tandoor | Fine mince and a long list of spices, seared on a griddle.
Shami kebab | शामी कबाब | | nonveg | 280 | kebab | v:pcs a:tandoor | Mutton and chana dal patties with mint and onion inside.
Chapli kebab | चपली कबाब | | nonveg | 300 | kebab | s a:tandoor | Flat Peshawari patties with tomato and pomegranate seed.
Fish tikka | फ़िश टिक्का | | nonveg | 380 | chicken-tikka | s a:tandoor | Ajwain and lemon on firm river fish.
Tangdi kebab | टंगड़ी कबाब | | nonveg | 320 | tandoori-chicken | s v:pcs a:tandoor | Drumsticks in red chilli and yoghurt.
Tandoori soya chaap | तंदूरी सोया चाप | pa=ਸੋਇਆ ਚਾਪ | veg | 230 | paneer-tikka | s v:hf a:tandoor | Soya sticks charred in tandoori masala.
Malai soya chaap | मलाई सोया चाप | | veg | 250 | malai-tikka | v:hf a:tandoor | The mild, creamy one.
Tandoori platter | तंदूरी प्लैटर | | nonveg | 690 | chicken-tikka | s | Two each of four kebabs, with chutney and lachha onion. Serves three.
`;

export const CURRY_NONVEG = `
Butter chicken | बटर चिकन | pa=ਬਟਰ ਚਿਕਨ | nonveg | 340 | butter-chicken | b v:hf a:curry | Tandoori chicken in tomato, butter and a little cream.
Chicken tikka masala | चिकन टिक्का मसाला | | nonveg | 340 | butter-chicken | s v:hf a:curry | Charred tikka in onion and tomato gravy.
Kadai chicken | कड़ाही चिकन | | nonveg | 320 | chicken-curry | s v:hf a:curry | Crushed coriander, capsicum and tomato.
Dhaba chicken curry | ढाबा चिकन करी | pa=ਢਾਬਾ ਚਿਕਨ | nonveg | 300 | chicken-curry | b s v:hf a:curry | Home-style, thin gravy and bold spice, on the bone.
Chicken korma | चिकन क़ोरमा | ur=چکن قورمہ | nonveg | 330 | korma | v:hf a:curry | Yoghurt, fried onion and almond; gently spiced.
Murgh musallam | मुर्ग़ मुसल्लम | ur=مرغ مسلم | nonveg | 620 | tandoori-chicken | a:curry | A whole chicken in rich gravy with egg and nuts.
Mutton rogan josh | मटन रोग़न जोश | | nonveg | 420 | mutton-curry | b s v:hf a:curry | Kashmiri chilli, fennel and ginger on slow goat.
Mutton korma | मटन क़ोरमा | ur=مٹن قورمہ | nonveg | 430 | korma | v:hf a:curry | Mughlai korma with caramel onion and kewra.
Nihari | निहारी | ur=نہاری | nonveg | 400 | mutton-curry | b s v:hf a:curry | Shank stewed all night, finished with ginger and lemon.
Mutton keema matar | मटन क़ीमा मटर | | nonveg | 380 | keema | s v:hf a:curry | Minced goat and green peas, with two pav.
Bhuna gosht | भुना गोश्त | | nonveg | 430 | mutton-curry | s v:hf a:curry | Goat roasted in its masala until it clings.
Laal maas | लाल मांस | | nonveg | 440 | mutton-curry | b s v:hf a:curry | Rajasthan's fiery goat with Mathania chilli.
Egg curry | अंडा करी | | egg | 210 | egg-curry | s v:hf a:curry | Boiled eggs in onion and tomato masala.
Egg bhurji masala | अंडा भुर्जी मसाला | | egg | 180 | omelette | s | Scrambled eggs with onion, chilli and coriander.
Haleem | हलीम | te=హలీం;ur=حلیم | nonveg | 320 | haleem | b v:sl | Wheat, lentils and mutton pounded together; fried onion and lemon.
Paya shorba | पाया शोरबा | ur=پایہ شوربہ | nonveg | 260 | clear-soup | s v:sl | Trotters' broth, peppery and sticky.
Chicken changezi | चिकन चंगेज़ी | | nonveg | 350 | butter-chicken | s v:hf a:curry | Old Delhi's tangy roast in milk and tomato gravy.
Tawa fish masala | तवा फ़िश मसाला | | nonveg | 380 | fish-curry | s a:curry | Fish steaks in a thick griddle masala.
`;

export const CURRY_VEG = `
Paneer butter masala | पनीर बटर मसाला | kn=ಪನೀರ್ ಬಟರ್ ಮಸಾಲಾ;te=పనీర్ బటర్ మసాలా;ta=பனீர் பட்டர் மசாலா | veg | 290 | paneer-butter-masala | b v:hf a:curry | Soft paneer in tomato, butter and cashew.
Kadai paneer | कड़ाही पनीर | | veg | 280 | kadai-paneer | s v:hf a:curry | Pounded coriander seed, capsicum and tomato.
Palak paneer | पालक पनीर | | veg | 270 | palak-paneer | b v:hf a:curry | Fresh spinach, a little garlic, lots of paneer.
Shahi paneer | शाही पनीर | | veg | 290 | shahi-paneer | v:hf a:curry | White gravy of cashew, cream and cardamom.
Matar paneer | मटर पनीर | | veg | 250 | kadai-paneer | v:hf a:curry | The everyday one, with green peas.
Paneer lababdar | पनीर लबाबदार | | veg | 300 | paneer-butter-masala | v:hf a:curry | Grated and cubed paneer in thick tomato gravy.
Malai kofta | मलाई कोफ़्ता | | veg | 290 | malai-kofta | b v:hf a:curry | Paneer dumplings with raisins in a pale sweet gravy.
Dum aloo | दम आलू | | veg | 220 | aloo-dry | v:hf a:curry | Baby potatoes in Kashmiri fennel gravy.
Aloo gobi | आलू गोभी | | veg | 200 | aloo-dry | v:hf a:curry | Cauliflower and potato, dry and turmeric-yellow.
Jeera aloo | जीरा आलू | | veg | 180 | aloo-dry | j v:hf | Potatoes tossed with cumin and coriander.
Bhindi do pyaza | भिंडी दो प्याज़ा | | veg | 220 | mixed-veg | v:hf a:curry | Okra with a double helping of onion.
Baingan bharta | बैंगन भर्ता | | veg | 220 | brinjal | s v:hf a:curry | Fire-roasted aubergine mashed with garlic and peas.
Mixed vegetable | मिक्स वेज | | veg | 230 | mixed-veg | v:hf a:curry | Seven vegetables in light masala.
Mushroom masala | मशरूम मसाला | | veg | 250 | mushroom | v:hf a:curry | Button mushrooms in onion gravy.
Methi malai matar | मेथी मलाई मटर | | veg | 260 | shahi-paneer | v:hf a:curry | Fenugreek leaves and peas in cream.
Veg kolhapuri | वेज कोल्हापुरी | mr=व्हेज कोल्हापुरी | veg | 250 | mixed-veg | s v:hf a:curry | Hot, coconut-rich and red.
Punjabi chole | पंजाबी छोले | pa=ਪੰਜਾਬੀ ਛੋਲੇ | veg | 210 | chole | b s v:hf a:curry | Dark chickpeas with tea, pomegranate and ginger.
Rajma masala | राजमा मसाला | pa=ਰਾਜਮਾ | veg | 210 | rajma | v:hf a:curry | Kidney beans, Sunday style.
Kadhi pakora | कढ़ी पकौड़ा | pa=ਕੜ੍ਹੀ ਪਕੌੜਾ | veg | 200 | kadhi | v:hf a:curry | Sour yoghurt curry with onion fritters.
Sarson da saag | सरसों का साग | pa=ਸਰ੍ਹੋਂ ਦਾ ਸਾਗ | veg | 260 | saag | b v:hf a:curry | Mustard greens, slow-cooked, with white butter.
Soya chaap masala | सोया चाप मसाला | | veg | 250 | kadai-paneer | s v:hf a:curry | Chaap in dhaba gravy.
Navratan korma | नवरत्न क़ोरमा | | veg | 280 | shahi-paneer | v:hf a:curry | Nine vegetables, fruits and nuts.
Jain paneer masala | जैन पनीर मसाला | | veg | 280 | paneer-butter-masala | j a:curry | Tomato gravy without onion, garlic or root vegetables.
`;

export const DALS = `
Dal makhani | दाल मखनी | pa=ਦਾਲ ਮੱਖਣੀ | veg | 250 | dal-makhani | b v:hf | Black lentils on slow fire overnight, butter and cream.
Dal tadka | दाल तड़का | | veg | 190 | dal-tadka | b v:hf | Yellow lentils with cumin, garlic and red chilli.
Dal fry | दाल फ्राई | | veg | 180 | dal-tadka | v:hf | Lentils fried with onion and tomato.
Panchmel dal | पंचमेल दाल | | veg | 210 | dal-tadka | j v:hf | Five lentils from Rajasthan, no onion or garlic.
Amritsari dal | अमृतसरी दाल | pa=ਅੰਮ੍ਰਿਤਸਰੀ ਦਾਲ | veg | 210 | dal-makhani | v:hf | Chana and urad, thick, with ginger.
Chana dal | चना दाल | | veg | 180 | dal-tadka | v:hf | Split gram with bottle gourd.
`;

export const BREADS = `
Butter naan | बटर नान | | veg | 65 | naan | b | Soft, blistered, brushed with butter.
Garlic naan | गार्लिक नान | | veg | 80 | garlic-naan | b | With garlic, coriander and butter.
Plain naan | सादा नान | | veg | 55 | naan | | From the tandoor, without butter.
Tandoori roti | तंदूरी रोटी | pa=ਤੰਦੂਰੀ ਰੋਟੀ | veg | 30 | roti | | Whole wheat, crisp edges.
Butter roti | बटर रोटी | | veg | 38 | roti | | Whole wheat with butter.
Tawa phulka | तवा फुलका | | veg | 22 | roti | j | Thin, puffed and light.
Rumali roti | रूमाली रोटी | | veg | 45 | roti | | As thin as a handkerchief.
Lachha paratha | लच्छा पराठा | | veg | 70 | paratha | b | Many flaky layers.
Pudina paratha | पुदीना पराठा | | veg | 75 | paratha | | Layers with dried mint.
Missi roti | मिस्सी रोटी | | veg | 60 | thepla | | Gram flour, ajwain and onion.
Amritsari kulcha | अमृतसरी कुलचा | pa=ਅੰਮ੍ਰਿਤਸਰੀ ਕੁਲਚਾ | veg | 120 | garlic-naan | b | Stuffed with spiced potato, crushed on the plate, with chole.
Paneer kulcha | पनीर कुलचा | | veg | 140 | garlic-naan | | Stuffed with crumbled paneer.
Makki di roti | मक्के की रोटी | pa=ਮੱਕੀ ਦੀ ਰੋਟੀ | veg | 50 | thepla | | Maize bread, best with saag.
Sheermal | शीरमाल | ur=شیرمال | veg | 80 | naan | | Saffron milk bread of Lucknow.
Ulte tawe ka paratha | उल्टे तवे का पराठा | | veg | 60 | paratha | | Cooked on an upturned griddle; for galouti.
Keema naan | क़ीमा नान | | nonveg | 160 | garlic-naan | s | Stuffed with minced mutton.
`;

export const RICE_AND_SIDES = `
Steamed basmati | सादा चावल | | veg | 130 | steamed-rice | j | Long-grain, plain.
Jeera rice | जीरा राइस | | veg | 160 | jeera-rice | j | With cumin and ghee.
Vegetable pulao | वेज पुलाव | | veg | 200 | pulao | | Peas, carrots and whole spice.
Kashmiri pulao | कश्मीरी पुलाव | | veg | 230 | pulao | | Sweet with fruit and nuts.
Dal khichdi | दाल खिचड़ी | | veg | 190 | khichdi | b | Rice and moong, cumin and ghee. Comfort.
Boondi raita | बूंदी रायता | | veg | 90 | raita | j | Crisp gram drops in whisked curd.
Burani raita | बुरानी रायता | | veg | 95 | raita | | Smoked garlic and curd.
Mixed raita | मिक्स रायता | | veg | 90 | raita | | Cucumber, onion and tomato.
Plain curd | दही | | veg | 60 | curd | j | Set in clay.
Green salad | हरा सलाद | | veg | 90 | salad | | Cucumber, onion, tomato, lemon.
Masala papad | मसाला पापड़ | | veg | 60 | papad | s | Roasted, with onion, tomato and chilli.
Mirchi ka salan | मिर्च का सालन | te=మిర్చీ కా సాలన్ | veg | 140 | kadhi | s | Chillies in peanut and sesame gravy.
`;

export const NORTH_BREAKFAST = `
Aloo paratha | आलू पराठा | pa=ਆਲੂ ਪਰਾਂਠਾ | veg | 110 | paratha | b h:bf | Stuffed with potato; curd, butter and pickle.
Paneer paratha | पनीर पराठा | pa=ਪਨੀਰ ਪਰਾਂਠਾ | veg | 140 | paratha | h:bf | Crumbled paneer and coriander.
Gobi paratha | गोभी पराठा | | veg | 120 | paratha | h:bf | Grated cauliflower and ginger.
Chole bhature | छोले भटूरे | pa=ਛੋਲੇ ਭਟੂਰੇ | veg | 170 | chole-bhature | b | Two big bhature, dark chole, onion and pickle.
Poori sabzi | पूरी सब्ज़ी | | veg | 130 | puri-bhaji | b h:bf | Four pooris with potato curry.
Bedmi poori aloo | बेड़मी पूरी आलू | | veg | 140 | puri-bhaji | h:bf | Lentil-stuffed pooris, Mathura style.
Aloo poha | आलू पोहा | | veg | 90 | poha | h:bf | Flattened rice, peanuts and lemon.
Masala omelette | मसाला ऑमलेट | | egg | 100 | omelette | h:bf | Three eggs, onion, chilli, with toast.
Besan chilla | बेसन चीला | | veg | 110 | cheela | h:bf | Gram-flour pancakes with chutney.
Kulche chole | कुलचे छोले | pa=ਕੁਲਚੇ ਛੋਲੇ | veg | 130 | chole-bhature | h:bf | Soft kulcha, matra chole, tamarind.
`;
