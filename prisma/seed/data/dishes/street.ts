/** name | hindi | local | mark | rupees | plate | options | description; see ../catalogue.ts for the columns. */
export const CHAAT = `
Pani puri | पानी पूरी | mr=पाणीपुरी;bn=ফুচকা | veg | 70 | pani-puri | b s j a:chaat | Six shells, spiced water, potato and sprouts.
Dahi puri | दही पूरी | mr=दही पुरी | veg | 100 | dahi-puri | b a:chaat | Filled with yoghurt and two chutneys.
Sev puri | सेव पूरी | mr=शेव पुरी | veg | 90 | chaat | b a:chaat | Flat crisps under onion, potato and sev.
Bhel puri | भेल पूरी | mr=भेळ | veg | 80 | bhel | b j a:chaat | Puffed rice, tamarind, raw mango.
Ragda pattice | रगड़ा पैटिस | mr=रगडा पॅटिस | veg | 110 | chaat | a:chaat | Potato cakes in white-pea curry.
Aloo tikki chaat | आलू टिक्की चाट | | veg | 100 | chaat | b a:chaat | Crisp tikki, yoghurt, sweet and green chutney.
Papdi chaat | पापड़ी चाट | | veg | 100 | chaat | a:chaat | Crisp wafers, potato, chickpeas and curd.
Raj kachori | राज कचौरी | | veg | 130 | chaat | b a:chaat | One big shell with everything in it.
Dahi bhalla | दही भल्ला | | veg | 110 | dahi-puri | b a:chaat | Lentil dumplings in sweet curd.
Samosa (2) | समोसा (2) | | veg | 50 | samosa | b s | Potato and peas, two chutneys.
Samosa chaat | समोसा चाट | | veg | 90 | chaat | s a:chaat | Broken samosas under chole and curd.
Pyaz kachori | प्याज़ कचौरी | | veg | 60 | kachori | b s | Jodhpur's onion-filled kachori.
Matar kachori | मटर कचौरी | bn=কড়াইশুঁটির কচুরি | veg | 60 | kachori | | Green peas inside.
Aloo chaat | आलू चाट | | veg | 80 | aloo-tikki | s a:chaat | Fried potatoes, lemon and chaat masala.
Onion pakora | प्याज़ पकौड़ा | | veg | 80 | pakora | b | With green chutney; for the rain.
Paneer pakora | पनीर पकौड़ा | | veg | 130 | pakora | | Stuffed with mint chutney.
Corn chaat | मक्का चाट | | veg | 90 | corn | | Sweetcorn, lemon, chilli and butter.
Daulat ki chaat | दौलत की चाट | | veg | 120 | rasmalai | | Saffron milk froth, winter mornings only.
`;

export const MUMBAI = `
Vada pav | वड़ा पाव | mr=वडापाव | veg | 40 | vada-pav | b s | Potato fritter, garlic chutney, fried chilli.
Cheese vada pav | चीज़ वड़ा पाव | mr=चीज वडापाव | veg | 60 | vada-pav | s | The same with a slice.
Misal pav | मिसल पाव | mr=मिसळ पाव | veg | 110 | misal-pav | b s | Sprouts in hot gravy, farsan, onion and pav.
Pav bhaji | पाव भाजी | mr=पावभाजी | veg | 150 | pav-bhaji | b a:pavBhaji | Butter-mashed vegetables, two pav.
Jain pav bhaji | जैन पाव भाजी | mr=जैन पावभाजी | veg | 160 | pav-bhaji | j a:pavBhaji | With raw banana, no onion, garlic or potato.
Cheese pav bhaji | चीज़ पाव भाजी | mr=चीज पावभाजी | veg | 180 | pav-bhaji | a:pavBhaji | A snowfall of cheese.
Kanda poha | कांदा पोहा | mr=कांदा पोहे | veg | 60 | poha | b h:bf | Flattened rice, onion, peanuts and coconut.
Sabudana khichdi | साबूदाना खिचड़ी | mr=साबुदाणा खिचडी | veg | 90 | sabudana | j | Pearls with peanuts and potato; for fasts.
Sabudana vada | साबूदाना वड़ा | mr=साबुदाणा वडा | veg | 90 | bonda | b | Crisp outside, with peanut chutney.
Thalipeeth | थालीपीठ | mr=थालीपीठ | veg | 100 | thepla | | Multigrain flatbread, white butter.
Batata vada (2) | बटाटा वड़ा (2) | mr=बटाटा वडा (2) | veg | 50 | bonda | s | Vada without the pav.
Kothimbir vadi | कोथिंबीर वड़ी | mr=कोथिंबीर वडी | veg | 90 | khandvi | | Coriander and gram, steamed and fried.
Usal pav | उसल पाव | mr=उसळ पाव | veg | 100 | usal | s | Sprouted moth beans with pav.
Zunka bhakri | झुणका भाकरी | mr=झुणका भाकर | veg | 130 | bhakri | s | Gram-flour mash with jowar bread.
Bharli vangi | भरली वांगी | mr=भरली वांगी | veg | 180 | brinjal | s | Baby brinjals with peanut and goda masala.
Puran poli | पूरन पोली | mr=पुरणपोळी | veg | 80 | paratha | b | Sweet gram flatbread, warm ghee.
Keema pav | क़ीमा पाव | mr=खिमा पाव | nonveg | 180 | keema | b s | Minced mutton with buttered pav.
Bun maska | बन मस्का | mr=बन मस्का | veg | 50 | bun-maska | b | Soft bun, much butter.
Bombay sandwich | बॉम्बे सैंडविच | mr=बॉम्बे सँडविच | veg | 90 | sandwich | b a:sandwich | Potato, beet, cucumber and green chutney.
Masala toast | मसाला टोस्ट | mr=मसाला टोस्ट | veg | 80 | sandwich | a:sandwich | Pressed on coal with spiced potato.
Dabeli | दाबेली | mr=दाबेली;gu=દાબેલી | veg | 50 | vada-pav | b | Kutch's sweet and hot bun with peanuts and pomegranate.
Akuri on toast | अकूरी टोस्ट | gu=અકૂરી | egg | 140 | omelette | s h:bf | Parsi scrambled eggs.
Chicken berry pulao | चिकन बेरी पुलाव | | nonveg | 380 | chicken-biryani | b | Irani rice with barberries and kebab.
Salli boti | सल्ली बोटी | gu=સલ્લી બોટી | nonveg | 360 | mutton-curry | | Goat in apricot gravy under potato straws.
Dhansak | धनसाक | gu=ધાનશાક | nonveg | 350 | mutton-curry | b | Mutton with lentils and vegetables, brown rice.
`;

export const GUJARATI = `
Khaman dhokla | खमण ढोकला | gu=ખમણ ઢોકળા;mr=खमण ढोकळा | veg | 90 | dhokla | b j | Steamed gram sponge with mustard and coconut.
Khandvi | खांडवी | gu=ખાંડવી | veg | 100 | khandvi | b j | Silky gram rolls.
Handvo | हांडवो | gu=હાંડવો | veg | 110 | dhokla | | Savoury lentil and gourd cake, sesame crust.
Fafda jalebi | फाफड़ा जलेबी | gu=ફાફડા જલેબી | veg | 120 | jalebi | b h:bf | Crisp gram strips and hot jalebi.
Methi thepla (4) | मेथी थेपला (4) | gu=મેથી થેપલા (4) | veg | 90 | thepla | b j | Travel bread with chhundo and curd.
Undhiyu | उंधियू | gu=ઊંધિયું | veg | 220 | mixed-veg | b | Winter vegetables, slow-cooked upside down.
Sev tameta | सेव टमेटा | gu=સેવ ટામેટા | veg | 170 | usal | s | Tomato curry with sev.
Gujarati kadhi | गुजराती कढ़ी | gu=ગુજરાતી કઢી | veg | 110 | kadhi | j | Thin, sweet-sour yoghurt.
Gujarati thali | गुजराती थाली | gu=ગુજરાતી થાળી | veg | 320 | thali-gujarati | b j a:thali | Two vegetables, dal, kadhi, farsan, rotli, rice, sweet.
Kathiawadi thali | काठियावाड़ी थाली | gu=કાઠિયાવાડી થાળી | veg | 340 | thali-gujarati | s a:thali | Bajra rotlo, ringan olo, lasaniya batata.
Shrikhand | श्रीखंड | gu=શ્રીખંડ;mr=श्रीखंड | veg | 110 | mishti-doi | b j v:sl | Hung curd, saffron and cardamom.
Aamras puri | आमरस पूरी | gu=કેરીનો રસ પૂરી;mr=आमरस पुरी | veg | 190 | puri-bhaji | j | Mango pulp with small pooris.
Patra | पात्रा | gu=પાત્રા;mr=अळूवडी | veg | 110 | khandvi | | Colocasia leaf rolls, steamed and fried.
`;

export const RAJASTHANI = `
Dal baati churma | दाल बाटी चूरमा | | veg | 260 | thali-north | b a:thali | Baked wheat balls, five dals, sweet crumble, ghee.
Gatte ki sabzi | गट्टे की सब्ज़ी | | veg | 210 | kadhi | b s j | Gram dumplings in curd gravy.
Ker sangri | केर सांगरी | | veg | 240 | saag | s j | Desert beans and berries, dry and tangy.
Rajasthani thali | राजस्थानी थाली | | veg | 340 | thali-north | b j a:thali | Gatte, ker sangri, kadhi, bajra roti, churma.
Bajra roti | बाजरे की रोटी | | veg | 40 | bhakri | j | Pearl millet, ghee and jaggery.
Mirchi vada | मिर्ची वड़ा | | veg | 60 | pakora | b s | Jodhpur's stuffed chilli.
Papad ki sabzi | पापड़ की सब्ज़ी | | veg | 180 | kadhi | j | Papad in yoghurt gravy.
Ghewar | घेवर | | veg | 160 | uttapam | b | Honeycomb disc with rabri.
Churma laddu | चूरमा लड्डू | | veg | 140 | besan-laddu | j v:pcs | Wheat, ghee and jaggery.
`;

export const ROLLS = `
Kathi roll, chicken | चिकन काठी रोल | bn=চিকেন কাঠি রোল | nonveg | 150 | roll | b s a:roll | Skewered chicken, onion and lime in a paratha.
Egg chicken roll | एग चिकन रोल | bn=এগ চিকেন রোল | nonveg | 160 | roll | b s a:roll | With an egg fried onto the paratha.
Double egg roll | डबल एग रोल | bn=ডবল এগ রোল | egg | 100 | roll | b a:roll | Two eggs, chilli, onion and ketchup.
Mutton roll | मटन रोल | bn=মাটন রোল | nonveg | 200 | roll | s a:roll | Tender goat in masala.
Paneer kathi roll | पनीर काठी रोल | | veg | 150 | roll | b a:roll | Tikka paneer, mint and onion.
Aloo roll | आलू रोल | | veg | 90 | roll | a:roll | Spiced potato, tamarind.
Soya chaap roll | सोया चाप रोल | | veg | 140 | roll | s a:roll | Malai or tandoori.
Chicken shawarma | चिकन शावरमा | | nonveg | 140 | wrap | b a:roll | Garlic sauce, pickles, fries.
Falafel wrap | फलाफल रैप | | veg | 150 | wrap | a:roll | Hummus, tahini and salad.
Seekh kebab roll | सीख कबाब रोल | | nonveg | 180 | roll | s a:roll | Rumali roti, mint and onion.
Frankie, masala aloo | मसाला आलू फ्रैंकी | mr=मसाला आलू फ्रँकी | veg | 80 | roll | s a:roll | Mumbai's roll with tangy masala.
Schezwan paneer frankie | शेज़वान पनीर फ्रैंकी | | veg | 120 | roll | s a:roll | Hot sauce and cabbage.
`;

export const CHINESE_STARTERS = `
Gobi manchurian | गोभी मंचूरियन | kn=ಗೋಬಿ ಮಂಚೂರಿ | veg | 170 | manchurian | b s v:hf | Crisp cauliflower, garlic and soy.
Veg manchurian | वेज मंचूरियन | | veg | 180 | manchurian | b s v:hf | Dumplings, dry or with gravy.
Chilli paneer | चिली पनीर | | veg | 220 | chilli-paneer | b s v:hf | Green chilli, capsicum and soy.
Chilli chicken | चिली चिकन | bn=চিলি চিকেন | nonveg | 250 | chilli-chicken | b s v:hf | Indo-Chinese classic, dry or with gravy.
Chicken lollipop | चिकन लॉलीपॉप | | nonveg | 260 | tandoori-chicken | b s v:pcs | Winglets in red batter, schezwan dip.
Dragon chicken | ड्रैगन चिकन | | nonveg | 270 | chilli-chicken | s | Strips with cashew and chilli paste.
Crispy corn | क्रिस्पी कॉर्न | | veg | 180 | corn | | Salt, pepper and spring onion.
Honey chilli potato | हनी चिली पोटैटो | | veg | 180 | fries | b s | Crisp, sweet and hot.
Veg spring rolls | वेज स्प्रिंग रोल | | veg | 170 | spring-roll | | Six, with sweet chilli.
Golden fried prawns | गोल्डन फ्राइड प्रॉन्स | | nonveg | 380 | prawn-fry | | Light batter, garlic dip.
Salt and pepper mushroom | सॉल्ट एंड पेपर मशरूम | | veg | 210 | chilli-paneer | s | Tossed with burnt garlic.
Sweet corn soup | स्वीट कॉर्न सूप | | veg | 120 | clear-soup | | Mild and thick.
Hot and sour soup | हॉट एंड सॉर सूप | | veg | 120 | clear-soup | s | Vinegar, pepper and mushroom.
Chicken manchow soup | चिकन मंचाओ सूप | | nonveg | 150 | clear-soup | s | With fried noodles.
`;

export const CHINESE_MAINS = `
Veg hakka noodles | वेज हक्का नूडल्स | bn=ভেজ হাক্কা নুডলস | veg | 180 | noodles | b v:hf a:chinese | Wok-tossed with vegetables.
Chicken hakka noodles | चिकन हक्का नूडल्स | bn=চিকেন হাক্কা নুডলস | nonveg | 220 | chicken-noodles | b v:hf a:chinese | Smoky, with egg and chicken.
Schezwan noodles | शेज़वान नूडल्स | | veg | 190 | noodles | s v:hf a:chinese | Red and hot.
Chilli garlic noodles | चिली गार्लिक नूडल्स | | veg | 190 | noodles | s v:hf a:chinese | Burnt garlic and chilli oil.
Egg hakka noodles | एग हक्का नूडल्स | | egg | 200 | noodles | v:hf a:chinese | With scrambled egg.
Veg fried rice | वेज फ्राइड राइस | | veg | 180 | fried-rice | b v:hf a:chinese | Spring onion, beans and carrot.
Chicken fried rice | चिकन फ्राइड राइस | | nonveg | 220 | fried-rice | b v:hf a:chinese | With egg.
Schezwan fried rice | शेज़वान फ्राइड राइस | | veg | 190 | fried-rice | s v:hf a:chinese | Red chilli and garlic.
Egg fried rice | एग फ्राइड राइस | | egg | 190 | fried-rice | v:hf a:chinese | Simple and quick.
Triple schezwan | ट्रिपल शेज़वान | mr=ट्रिपल शेजवान | veg | 250 | fried-rice | b s a:chinese | Rice, noodles and gravy on one plate.
American chopsuey | अमेरिकन चॉप्सी | | veg | 230 | noodles | a:chinese | Crisp noodles, sweet-sour sauce.
Chicken in black bean | ब्लैक बीन चिकन | | nonveg | 280 | chicken-curry | a:chinese | With capsicum and onion.
Thai green curry | थाई ग्रीन करी | | veg | 290 | palak-paneer | s a:chinese | Coconut, lemongrass, with rice.
`;

export const MOMOS = `
Veg steamed momos | वेज स्टीम्ड मोमोज़ | | veg | 110 | momos | b v:pcs a:momo | Cabbage, carrot and ginger.
Chicken steamed momos | चिकन स्टीम्ड मोमोज़ | | nonveg | 140 | momos | b v:pcs a:momo | Juicy, with red chutney.
Paneer momos | पनीर मोमोज़ | | veg | 140 | momos | v:pcs a:momo | Soft paneer and coriander.
Chicken fried momos | चिकन फ्राइड मोमोज़ | | nonveg | 150 | fried-momos | b v:pcs a:momo | Crisp shell.
Tandoori momos | तंदूरी मोमोज़ | | veg | 160 | fried-momos | s v:pcs a:momo | Charred, with cream and chaat masala.
Kurkure momos | कुरकुरे मोमोज़ | | veg | 160 | fried-momos | b v:pcs a:momo | Cornflake crust.
Jhol momos | झोल मोमोज़ | | nonveg | 180 | momos | s a:momo | In sesame and tomato broth.
Veg thukpa | वेज थुकपा | | veg | 160 | ramen | | Noodle soup with greens.
Chicken thukpa | चिकन थुकपा | | nonveg | 190 | ramen | b | Tibetan noodle soup, warming.
Tingmo with chilli potato | तिंगमो | | veg | 130 | momos | s | Steamed bread, spicy potato.
`;
