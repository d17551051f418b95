/** name | hindi | local | mark | rupees | plate | options | description; see ../catalogue.ts for the columns. */
export const DOSAS = `
Masala dosa | मसाला डोसा | kn=ಮಸಾಲೆ ದೋಸೆ;ta=மசாலா தோசை;te=మసాలా దోశ | veg | 110 | masala-dosa | b a:dosa | Crisp and golden, with potato palya, sambar and chutney.
Plain dosa | सादा डोसा | kn=ಸಾದಾ ದೋಸೆ;ta=தோசை;te=దోశ | veg | 85 | dosa | j a:dosa | Fermented rice and urad, thin and crisp.
Ghee roast dosa | घी रोस्ट डोसा | kn=ತುಪ್ಪದ ದೋಸೆ;ta=நெய் ரோஸ்ட்;te=నెయ్యి దోశ | veg | 130 | dosa | b a:dosa | Paper thin, roasted in ghee.
Mysore masala dosa | मैसूर मसाला डोसा | kn=ಮೈಸೂರು ಮಸಾಲೆ ದೋಸೆ | veg | 125 | masala-dosa | s b a:dosa | A smear of red garlic chutney inside.
Benne dosa | बेन्ने डोसा | kn=ಬೆಣ್ಣೆ ದೋಸೆ | veg | 120 | masala-dosa | b a:dosa | Davangere style, with white butter.
Rava dosa | रवा डोसा | kn=ರವೆ ದೋಸೆ;ta=ரவா தோசை;te=రవ్వ దోశ | veg | 120 | rava-dosa | a:dosa | Lacy semolina, cumin and pepper.
Onion rava dosa | अनियन रवा डोसा | kn=ಈರುಳ್ಳಿ ರವೆ ದೋಸೆ;ta=வெங்காய ரவா தோசை | veg | 130 | rava-dosa | a:dosa | With onion, chilli and coriander.
Set dosa | सेट डोसा | kn=ಸೆಟ್ ದೋಸೆ | veg | 100 | cheela | h:bf a:dosa | Three soft sponge dosas with sagu.
Neer dosa | नीर डोसा | kn=ನೀರ್ ದೋಸೆ | veg | 100 | neer-dosa | | Soft rice crepes from Mangaluru, with coconut.
Pesarattu | पेसरट्टू | te=పెసరట్టు | veg | 110 | pesarattu | b a:dosa | Green gram dosa with ginger chutney.
MLA pesarattu | एमएलए पेसरट्टू | te=ఎమ్మెల్యే పెసరట్టు | veg | 130 | pesarattu | a:dosa | Stuffed with upma.
Podi dosa | पोडी डोसा | ta=பொடி தோசை;kn=ಪುಡಿ ದೋಸೆ | veg | 115 | dosa | s a:dosa | Gunpowder and ghee.
Paneer dosa | पनीर डोसा | | veg | 150 | masala-dosa | a:dosa | Spiced paneer bhurji inside.
Cheese dosa | चीज़ डोसा | | veg | 150 | dosa | a:dosa | For the children, and others.
Egg dosa | अंडा डोसा | ta=முட்டை தோசை | egg | 120 | dosa | a:dosa | An egg broken over the griddle.
Onion uttapam | अनियन उत्तपम | kn=ಈರುಳ್ಳಿ ಉತ್ತಪ್ಪ;ta=வெங்காய ஊத்தப்பம்;te=ఉల్లి ఊతప్పం | veg | 120 | uttapam | b a:dosa | Thick, with onion pressed in.
Tomato uttapam | टोमैटो उत्तपम | ta=தக்காளி ஊத்தப்பம் | veg | 120 | uttapam | a:dosa | Soft centre, crisp edge.
Mixed vegetable uttapam | मिक्स वेज उत्तपम | | veg | 130 | uttapam | a:dosa | Carrot, beans, onion and capsicum.
Adai avial | अडै अवियल | ta=அடை அவியல் | veg | 140 | cheela | | Lentil pancake with vegetables in coconut.
Akki roti | अक्की रोटी | kn=ಅಕ್ಕಿ ರೊಟ್ಟಿ | veg | 100 | cheela | h:bf | Rice flatbread with onion and dill.
`;

export const TIFFIN = `
Idli (3) | इडली (3) | kn=ಇಡ್ಲಿ (3);ta=இட்லி (3);te=ఇడ్లీ (3) | veg | 60 | idli | b j | Steamed, soft, with sambar and chutney.
Idli vada | इडली वड़ा | kn=ಇಡ್ಲಿ ವಡೆ;ta=இட்லி வடை;te=ఇడ్లీ వడ | veg | 85 | idli-vada | b | Two idlis and a crisp vada.
Medu vada (2) | मेदु वड़ा (2) | kn=ಉದ್ದಿನ ವಡೆ (2);ta=மெது வடை (2);te=గారెలు (2) | veg | 75 | vada | b | Urad doughnuts with pepper and curry leaf.
Thatte idli | तट्टे इडली | kn=ತಟ್ಟೆ ಇಡ್ಲಿ | veg | 70 | idli | | Flat as a plate, from Bidadi.
Rava idli | रवा इडली | kn=ರವೆ ಇಡ್ಲಿ | veg | 80 | idli | h:bf | Semolina, cashew and mustard, with sagu.
Podi idli | पोडी इडली | ta=பொடி இட்லி | veg | 90 | idli | s | Mini idlis tossed in gunpowder and ghee.
Sambar vada | सांभर वड़ा | ta=சாம்பார் வடை;kn=ಸಾಂಬಾರ್ ವಡೆ | veg | 90 | sambar | | Vada soaked in hot sambar.
Curd vada | दही वड़ा | kn=ಮೊಸರು ವಡೆ;ta=தயிர் வடை;te=పెరుగు గారె | veg | 90 | dahi-puri | | In thick curd with mustard.
Ven pongal | वेन पोंगल | ta=வெண் பொங்கல்;kn=ಖಾರ ಪೊಂಗಲ್;te=కట్టు పొంగలి | veg | 95 | pongal | b h:bf | Rice and moong with pepper, ghee and cashew.
Rava upma | रवा उपमा | kn=ಉಪ್ಪಿಟ್ಟು;ta=ரவா உப்புமா;te=ఉప్మా | veg | 80 | upma | h:bf | Semolina, vegetables and curry leaf.
Khara bath | खारा बाथ | kn=ಖಾರಾ ಬಾತ್ | veg | 80 | upma | h:bf | Upma with vangi masala, Bengaluru style.
Chow chow bath | चाउ चाउ बाथ | kn=ಚೌ ಚೌ ಬಾತ್ | veg | 110 | upma | b h:bf | Khara bath and kesari bath on one plate.
Poori sagu | पूरी सागु | kn=ಪೂರಿ ಸಾಗು;ta=பூரி கிழங்கு | veg | 110 | puri-bhaji | h:bf | Two pooris with vegetable sagu.
Paniyaram | पनियारम | ta=பணியாரம்;kn=ಪಡ್ಡು;te=గుంట పొంగనాలు | veg | 95 | paniyaram | | Little dumplings, crisp shell, with two chutneys.
Mangalore bonda | मंगलौर बोंडा | kn=ಗೋಳಿಬಜೆ;te=మైసూర్ బొండా | veg | 80 | bonda | | Fluffy, with coconut chutney.
Mirchi bajji | मिर्ची बज्जी | te=మిర్చీ బజ్జీ;kn=ಮೆಣಸಿನಕಾಯಿ ಬಜ್ಜಿ;ta=மிளகாய் பஜ்ஜி | veg | 80 | pakora | s | Long green chillies in gram batter.
Idiyappam | इडियप्पम | ta=இடியாப்பம்;ml=ഇടിയപ്പം | veg | 90 | noodles | h:bf | String hoppers with coconut milk.
Appam with stew | अप्पम और स्टू | ml=അപ്പവും സ്റ്റ്യൂവും;ta=ஆப்பம் குருமா | veg | 150 | appam | b | Lacy rice pancakes with vegetable stew.
Puttu kadala | पुट्टु कडला | ml=പുട്ടും കടലയും | veg | 120 | steamed-rice | h:bf | Steamed rice and coconut, black chickpea curry.
`;

export const SOUTH_RICE = `
Bisi bele bath | बिसि बेले बाथ | kn=ಬಿಸಿ ಬೇಳೆ ಬಾತ್ | veg | 130 | bisi-bele-bath | b | Rice, lentils and vegetables with boondi and ghee.
Curd rice | दही चावल | kn=ಮೊಸರನ್ನ;ta=தயிர் சாதம்;te=పెరుగన్నం | veg | 100 | curd-rice | b | Cool, with mustard, curry leaf and pomegranate.
Lemon rice | लेमन राइस | kn=ಚಿತ್ರಾನ್ನ;ta=எலுமிச்சை சாதம்;te=నిమ్మకాయ పులిహోర | veg | 100 | lemon-rice | j | Peanuts, chilli and turmeric.
Pulihora | पुलिहोरा | te=పులిహోర;ta=புளியோதரை;kn=ಪುಳಿಯೋಗರೆ | veg | 110 | tamarind-rice | b | Tamarind rice as in the temples.
Vangi bath | वांगी बाथ | kn=ವಾಂಗಿ ಬಾತ್ | veg | 110 | tamarind-rice | | Brinjal rice with roasted masala.
Sambar rice | सांभर राइस | ta=சாம்பார் சாதம் | veg | 120 | bisi-bele-bath | | One bowl, ghee on top.
Coconut rice | नारियल चावल | ta=தேங்காய் சாதம்;kn=ತೆಂಗಿನಕಾಯಿ ಅನ್ನ | veg | 110 | steamed-rice | j | Fresh coconut, cashew and curry leaf.
Ghee rice | घी राइस | kn=ತುಪ್ಪದ ಅನ್ನ;ml=നെയ്ച്ചോറ് | veg | 140 | jeera-rice | | Small-grain rice, fried onion and raisin.
Ragi mudde with saaru | रागी मुद्दे | kn=ರಾಗಿ ಮುದ್ದೆ ಸಾರು | veg | 120 | kadhi | b | Finger-millet balls with greens curry.
Andhra meals | आंध्र भोजनम | te=ఆంధ్ర భోజనం | veg | 220 | thali-south | b | Rice, pappu, pulusu, fry, podi, ghee and curd.
South Indian thali | दक्षिण भारतीय थाली | kn=ದಕ್ಷಿಣ ಭಾರತ ಊಟ;ta=தென்னிந்திய சாப்பாடு;te=దక్షిణ భారత భోజనం | veg | 210 | thali-south | b | Sambar, rasam, two vegetables, curd, papad and payasam.
`;

export const SOUTH_CURRIES = `
Sambar | सांभर | kn=ಸಾಂಬಾರ್;ta=சாம்பார்;te=సాంబార్ | veg | 70 | sambar | v:sl | Toor dal, drumstick and shallot.
Rasam | रसम | kn=ತಿಳಿ ಸಾರು;ta=ரசம்;te=చారు | veg | 60 | rasam | s v:sl | Pepper, tamarind and tomato.
Vegetable kurma | वेज कुर्मा | ta=காய்கறி குருமா;kn=ತರಕಾರಿ ಕುರ್ಮಾ | veg | 160 | stew | | Vegetables in coconut and fennel.
Avial | अवियल | ml=അവിയൽ;ta=அவியல் | veg | 160 | stew | | Kerala vegetables, coconut and curd.
Gongura pappu | गोंगूरा पप्पु | te=గోంగూర పప్పు | veg | 160 | saag | s | Dal soured with sorrel leaves.
Gutti vankaya | गुट्टि वंकाया | te=గుత్తి వంకాయ | veg | 190 | brinjal | s | Stuffed baby brinjals in peanut and sesame.
Bendakaya vepudu | भिंडी वेपुडु | te=బెండకాయ వేపుడు | veg | 150 | mixed-veg | | Crisp okra with peanuts.
Potato roast | आलू रोस्ट | ta=உருளைக்கிழங்கு வறுவல்;kn=ಆಲೂ ಪಲ್ಯ | veg | 140 | aloo-dry | s | Dry fry with curry leaf and pepper.
Kerala parotta (2) | केरल परोट्टा (2) | ml=പൊറോട്ട (2);ta=பரோட்டா (2) | veg | 80 | paratha | b | Beaten, coiled and flaky.
Veg kothu parotta | वेज कोत्तु परोट्टा | ta=வெஜ் கொத்து பரோட்டா | veg | 160 | noodles | s | Chopped on the griddle with salna.
`;

export const SOUTH_NONVEG = `
Chettinad chicken curry | चेट्टिनाड चिकन करी | ta=செட்டிநாடு சிக்கன் | nonveg | 300 | chicken-curry | b s v:hf a:curry | Pepper, star anise and kalpasi, roasted and ground.
Pepper chicken dry | पेपर चिकन ड्राई | ta=மிளகு சிக்கன் வறுவல்;kn=ಪೆಪ್ಪರ್ ಚಿಕನ್ | nonveg | 290 | chilli-chicken | b s | Crushed pepper and curry leaf.
Chicken 65 | चिकन 65 | ta=சிக்கன் 65;te=చికెన్ 65;kn=ಚಿಕನ್ 65 | nonveg | 270 | chicken-65 | b s v:hf | Red, crisp and hot with curry leaf.
Guntur chicken fry | गुंटूर चिकन फ्राई | te=గుంటూరు కోడి వేపుడు | nonveg | 290 | chicken-65 | b s | Guntur chilli; not for the timid.
Natu kodi pulusu | नाटु कोडि पुलुसु | te=నాటు కోడి పులుసు | nonveg | 340 | chicken-curry | s v:hf a:curry | Country chicken in village masala.
Gongura mutton | गोंगूरा मटन | te=గోంగూర మాంసం | nonveg | 420 | mutton-curry | b s v:hf a:curry | Goat soured with red sorrel.
Mutton chukka | मटन चुक्का | ta=மட்டன் சுக்கா | nonveg | 400 | mutton-curry | b s | Dry roast with shallots and pepper.
Mutton pepper fry | मटन पेपर फ्राई | kn=ಮಟನ್ ಪೆಪ್ಪರ್ ಫ್ರೈ | nonveg | 400 | mutton-curry | s | Boneless, black with pepper.
Chicken kothu parotta | चिकन कोत्तु परोट्टा | ta=சிக்கன் கொத்து பரோட்டா | nonveg | 210 | chicken-noodles | b s | Parotta chopped with egg, chicken and salna.
Egg podimas | अंडा पोडिमास | ta=முட்டை பொடிமாஸ் | egg | 130 | omelette | s | Scrambled with onion and pepper.
Kerala chicken roast | केरल चिकन रोस्ट | ml=ചിക്കൻ റോസ്റ്റ് | nonveg | 290 | chicken-curry | s | Onion, coconut oil and slow roasting.
Meen moilee | मीन मोइली | ml=മീൻ മോളി | nonveg | 350 | prawn-curry | b | Fish in turmeric and coconut milk.
Karimeen pollichathu | करीमीन पोल्लिचातु | ml=കരിമീൻ പൊള്ളിച്ചത് | nonveg | 420 | fish-fry | b s | Pearl spot in masala, roasted in a banana leaf.
Kerala fish curry | केरल मछली करी | ml=മീൻ കറി | nonveg | 320 | fish-curry | s v:hf | Red with kodampuli; rice needed.
Chicken ghee roast | चिकन घी रोस्ट | kn=ಚಿಕನ್ ಘೀ ರೋಸ್ಟ್ | nonveg | 320 | chilli-chicken | b s | Kundapur's red masala fried in ghee.
Kori rotti | कोरी रोट्टी | kn=ಕೋರಿ ರೊಟ್ಟಿ | nonveg | 290 | chicken-curry | s | Crisp rice sheets with coconut chicken curry.
Mangalore fish curry | मंगलौर मछली करी | kn=ಮೀನು ಸಾರು | nonveg | 320 | fish-curry | b s v:hf | Byadgi chilli, coconut and tamarind.
Prawn ghee roast | झींगा घी रोस्ट | kn=ಸೀಗಡಿ ಘೀ ರೋಸ್ಟ್ | nonveg | 420 | prawn-curry | b s | Prawns in ghee and roasted chilli.
Anjal tawa fry | सुरमई तवा फ्राई | kn=ಅಂಜಲ್ ತವಾ ಫ್ರೈ | nonveg | 390 | fish-fry | b s | Seer fish steak, red masala, griddled.
Nellore chepala pulusu | नेल्लूर चेपल पुलुसु | te=నెల్లూరు చేపల పులుసు | nonveg | 340 | fish-curry | b s v:hf | Tangy fish curry with raw mango.
`;

export const SOUTH_SWEETS = `
Mysore pak | मैसूर पाक | kn=ಮೈಸೂರು ಪಾಕ್;ta=மைசூர் பாக்;te=మైసూర్ పాక్ | veg | 180 | mysore-pak | b v:kg | Gram flour and ghee; melts.
Kesari bath | केसरी बाथ | kn=ಕೇಸರಿ ಬಾತ್;ta=ரவா கேசரி;te=రవ్వ కేసరి | veg | 80 | kesari | b | Semolina, ghee and saffron.
Semiya payasam | सेवई पायसम | ta=சேமியா பாயாசம்;kn=ಶಾವಿಗೆ ಪಾಯಸ;te=సేమియా పాయసం | veg | 90 | kheer | | Vermicelli, milk and cashew.
Palada payasam | पालडा पायसम | ml=പാലട പായസം | veg | 120 | payasam | b | Rice flakes in pink reduced milk.
Ada pradhaman | अड प्रधमन | ml=അട പ്രഥമൻ | veg | 120 | payasam | | Jaggery and coconut milk.
Obbattu | ओब्बट्टु | kn=ಒಬ್ಬಟ್ಟು;te=బొబ్బట్లు;ta=போளி | veg | 70 | paratha | b | Sweet lentil flatbread with ghee.
Double ka meetha | डबल का मीठा | te=డబుల్ కా మీఠా;ur=ڈبل کا میٹھا | veg | 130 | bread-pudding | b | Fried bread in saffron milk.
Qubani ka meetha | ख़ूबानी का मीठा | te=ఖుబానీ కా మీఠా;ur=خوبانی کا میٹھا | veg | 150 | gulab-jamun | b | Stewed apricots with cream.
Jigarthanda | जिगरथंडा | ta=ஜிகர்தண்டா | veg | 120 | falooda | b | Madurai's milk, nannari and ice cream.
`;
