/** name | hindi | local | mark | rupees | plate | options | description; see ../catalogue.ts for the columns. */
export const BENGALI = `
Kosha mangsho | कोशा मांगशो | bn=কষা মাংস | nonveg | 420 | mutton-curry | b s v:hf a:curry | Goat, slow-roasted till dark.
Shorshe ilish | सरसों हिलसा | bn=সর্ষে ইলিশ | nonveg | 520 | bengali-fish | b | Hilsa in mustard.
Chingri malai curry | चिंगड़ी मलाई करी | bn=চিংড়ি মালাইকারি | nonveg | 480 | prawn-curry | b | Prawns in coconut cream.
Macher jhol | माछेर झोल | bn=মাছের ঝোল | nonveg | 260 | bengali-fish | b | Rohu in light ginger gravy with potato.
Bhetki paturi | भेटकी पातुरी | bn=ভেটকি পাতুরি | nonveg | 360 | fish-fry | b | In mustard, wrapped in a banana leaf.
Doi maach | दही मछली | bn=দই মাছ | nonveg | 300 | bengali-fish | | Rohu in yoghurt.
Luchi (4) | लूची (4) | bn=লুচি (৪) | veg | 70 | puri-bhaji | b | White, puffed, soft.
Luchi alur dom | लूची आलू दम | bn=লুচি আলুর দম | veg | 140 | puri-bhaji | b h:bf | With spiced baby potatoes.
Cholar dal | छोलार दाल | bn=ছোলার ডাল | veg | 130 | dal-tadka | j | Gram dal with coconut and raisins.
Shukto | शुक्तो | bn=শুক্তো | veg | 170 | stew | | Bitter and milky vegetables, to begin with.
Aloo posto | आलू पोस्तो | bn=আলু পোস্ত | veg | 190 | aloo-dry | b | Potatoes in poppy-seed paste.
Dhokar dalna | धोकार दालना | bn=ধোকার ডালনা | veg | 190 | kadai-paneer | | Lentil cakes in gravy.
Begun bhaja | बैंगन भाजा | bn=বেগুন ভাজা | veg | 110 | brinjal | | Fried aubergine slices.
Bhuni khichuri | भुनी खिचड़ी | bn=ভুনি খিচুড়ি | veg | 180 | khichdi | b | Roasted moong and gobindobhog rice.
Basanti pulao | बसंती पुलाव | bn=বাসন্তী পোলাও | veg | 190 | pulao | | Sweet yellow rice with cashew.
Fish fry, Kolkata style | कोलकाता फ़िश फ्राई | bn=ফিশ ফ্রাই | nonveg | 150 | cutlet | b v:pcs | Crumbed bhetki, kasundi mustard.
Kabiraji cutlet | कबिराजी कटलेट | bn=কবিরাজি কাটলেট | nonveg | 180 | cutlet | | In a lace of egg.
Mochar chop | मोचार चॉप | bn=মোচার চপ | veg | 90 | cutlet | | Banana-flower croquettes.
Jhalmuri | झालमुड़ी | bn=ঝালমুড়ি | veg | 60 | bhel | b s | Puffed rice with mustard oil.
Ghugni | घुगनी | bn=ঘুগনি | veg | 80 | usal | s | Yellow peas, coconut and chilli.
Bengali veg thali | बंगाली वेज थाली | bn=নিরামিষ থালি | veg | 280 | thali-bengali | b a:thali | Luchi, cholar dal, posto, chutney, sweet.
Bengali fish thali | बंगाली मछली थाली | bn=মাছের থালি | nonveg | 360 | thali-bengali | b a:thali | Rice, dal, bhaja, macher jhol, chutney, mishti doi.
`;

export const SEAFOOD = `
Goan fish curry | गोवा मछली करी | mr=गोवन फिश करी | nonveg | 340 | fish-curry | b s v:hf | Coconut, kokum and red chilli.
Fish curry rice | मछली करी चावल | mr=फिश करी राईस | nonveg | 320 | fish-curry | b s | Surmai curry, rice, fried bombil, sol kadhi.
Surmai fry | सुरमई फ्राई | mr=सुरमई फ्राय | nonveg | 420 | fish-fry | b s | Rava-crusted kingfish steak.
Bombil fry | बोंबिल फ्राई | mr=बोंबील फ्राय | nonveg | 300 | fish-fry | b | Bombay duck, crisp outside, soft inside.
Pomfret tawa masala | पॉम्फ्रेट तवा मसाला | mr=पापलेट तवा मसाला | nonveg | 540 | fish-fry | b s | Whole pomfret, green or red masala.
Prawn balchao | प्रॉन बालचाओ | | nonveg | 380 | prawn-curry | s | Pickled, hot and sour.
Prawn koliwada | कोलीवाडा झींगा | mr=कोळंबी कोळीवाडा | nonveg | 380 | prawn-fry | b s | Red batter, crisp.
Kolambi masala | कोलंबी मसाला | mr=कोळंबी मसाला | nonveg | 360 | prawn-curry | s v:hf | Malvani prawns in roasted coconut.
Butter garlic crab | बटर गार्लिक क्रैब | | nonveg | 690 | crab | b | Whole crab, messy and worth it.
Crab xec xec | क्रैब शेक शेक | | nonveg | 650 | crab | s | Goan roasted coconut curry.
Calamari butter garlic | कैलामारी बटर गार्लिक | | nonveg | 360 | squid | | Tender rings.
Chicken xacuti | चिकन शाकुती | | nonveg | 320 | chicken-curry | s v:hf | Poppy, coconut and twelve spices.
Pork vindaloo | पोर्क विंदालू | | nonveg | 380 | mutton-curry | s | Vinegar, garlic and chilli.
Malvani chicken | मालवणी चिकन | mr=मालवणी चिकन | nonveg | 300 | chicken-curry | b s v:hf | With vade and solkadhi.
Kombdi vade | कोंबडी वडे | mr=कोंबडी वडे | nonveg | 340 | puri-bhaji | b s | Country chicken and fried bread.
Mutton sukka, Malvani | मालवणी मटन सुक्का | mr=मालवणी मटण सुक्के | nonveg | 420 | mutton-curry | s | Dry-roasted with coconut.
Sol kadhi | सोल कढ़ी | mr=सोलकढी | veg | 70 | kokum-sharbat | b | Kokum and coconut milk, cool and pink.
Poee (2) | पोई (2) | | veg | 40 | bun-maska | | Goan bran bread.
Bebinca | बेबिंका | | veg | 140 | custard | b | Seven layers of coconut and egg yolk.
`;

export const HYDERABADI = `
Pathar ka gosht | पत्थर का गोश्त | te=పత్తర్ కా గోష్;ur=پتھر کا گوشت | nonveg | 420 | kebab | b s | Mutton seared on a hot stone.
Chicken haleem | चिकन हलीम | te=చికెన్ హలీం;ur=چکن حلیم | nonveg | 260 | haleem | b v:sl | Lighter, with fried onion and lemon.
Talawa gosht | तला हुआ गोश्त | te=తలావా గోష్;ur=تلا ہوا گوشت | nonveg | 360 | mutton-curry | s | Pan-fried goat, whole chilli.
Bagara khana | बघारा खाना | te=బగారా అన్నం;ur=بگھارا کھانا | veg | 160 | jeera-rice | | Spiced rice to go with any curry.
Bagara baingan | बघारे बैंगन | te=బగారా బైంగన్;ur=بگھارے بینگن | veg | 210 | brinjal | b s | Peanut, sesame and tamarind.
Dalcha | दालचा | te=దాల్చా;ur=دالچہ | nonveg | 260 | dal-tadka | | Lentils, mutton and bottle gourd.
Apollo fish | अपोलो फ़िश | te=అపోలో ఫిష్ | nonveg | 330 | chicken-65 | b s | Boneless fish, curry leaf and chilli.
Chicken majestic | चिकन मैजेस्टिक | te=చికెన్ మెజెస్టిక్ | nonveg | 300 | chilli-chicken | b s | Strips with curd and mint.
Lukhmi | लुक़्मी | te=లుఖ్మీ;ur=لقمی | nonveg | 120 | puffs | v:pcs | Flaky squares of mince.
Osmania biscuits | उस्मानिया बिस्किट | te=ఉస్మానియా బిస్కెట్లు;ur=عثمانیہ بسکٹ | veg | 120 | cookie | b | A box of a dozen; for chai.
Irani chai | ईरानी चाय | te=ఇరానీ చాయ్;ur=ایرانی چائے | veg | 45 | irani-chai | b | Dum-brewed, creamy.
`;

export const BIHARI_AND_AWADHI = `
Litti chokha | लिट्टी चोखा | | veg | 150 | kachori | b s | Roasted sattu balls, smoked aubergine mash.
Sattu paratha | सत्तू पराठा | | veg | 110 | paratha | h:bf | Roasted gram, ajwain and pickle oil.
Champaran mutton | चंपारण मटन | | nonveg | 420 | mutton-curry | b s v:hf | Sealed in a clay pot with whole garlic.
Thekua | ठेकुआ | | veg | 120 | cookie | | Wheat and jaggery, for Chhath.
Malpua | मालपुआ | | veg | 110 | pancake | | Syrup pancakes with rabri.
Awadhi mutton stew | अवधी मटन इस्टू | | nonveg | 400 | mutton-curry | s v:hf | Whole spices, onions, slow fire.
Kakori kebab | काकोरी कबाब | ur=کاکوری کباب | nonveg | 360 | seekh-kebab | b v:pcs | Silken seekh with saffron.
Makhan malai | मक्खन मलाई | | veg | 110 | rasmalai | | Winter froth of milk and saffron.
`;

export const THALIS = `
Special veg thali | स्पेशल वेज थाली | | veg | 260 | thali-north | b a:thali | Paneer, dal, seasonal vegetable, raita, rice, two rotis, sweet.
Mini veg thali | मिनी वेज थाली | | veg | 170 | thali-north | a:thali | Dal, vegetable, rice, two rotis.
Deluxe non-veg thali | डीलक्स नॉन-वेज थाली | | nonveg | 340 | thali-north | b a:thali | Chicken curry, dal, raita, rice, two rotis, sweet.
Punjabi thali | पंजाबी थाली | pa=ਪੰਜਾਬੀ ਥਾਲੀ | veg | 290 | thali-north | b a:thali | Dal makhani, paneer, raita, pulao, naan, gulab jamun.
Maharashtrian thali | महाराष्ट्रीयन थाली | mr=महाराष्ट्रीयन थाळी | veg | 280 | thali-gujarati | b a:thali | Bhakri, pithla, usal, koshimbir, varan bhat, sweet.
Jain thali | जैन थाली | gu=જૈન થાળી | veg | 270 | thali-gujarati | j a:thali | No onion, garlic or roots.
Diwali family thali | दिवाली फ़ैमिली थाली | | veg | 1480 | thali-gujarati | j | Serves four, with puris, two sweets and farsan.
Vrat thali | व्रत थाली | | veg | 260 | thali-gujarati | j | Kuttu puri, sabudana, vrat aloo, makhana kheer.
`;
