/** name | hindi | local | kind | locality | flags: V pure veg, J Jain kitchen, S sponsored, U unregistered, C composition. */
export const BENGALURU = `
Zafrani Dum House | ज़ाफ़रानी दम हाउस | ಜಾಫ್ರಾನಿ ದಮ್ ಹೌಸ್ | biryani | Indiranagar |
Tandoor & Tava | तंदूर एंड तवा | ತಂದೂರ್ ಅಂಡ್ ತವಾ | northIndian | Domlur | S
Udupi Vaibhav | उडुपी वैभव | ಉಡುಪಿ ವೈಭವ | tiffin | Indiranagar | V
Green Katori | ग्रीन कटोरी | ಗ್ರೀನ್ ಕಟೋರಿ | gujarati | Indiranagar | V J
Momo Gali | मोमो गली | ಮೋಮೋ ಗಲ್ಲಿ | momos | Indiranagar | U
Kathi Junction | काठी जंक्शन | ಕಾಠಿ ಜಂಕ್ಷನ್ | rolls | Domlur |
Konkan Coast | कोंकण कोस्ट | ಕೊಂಕಣ ಕೋಸ್ಟ್ | coastal | Ulsoor | S
Mishti Ghar | मिष्टी घर | ಮಿಷ್ಟಿ ಘರ್ | bengaliSweets | Indiranagar | V
Benne Bhavan | बेन्ने भवन | ಬೆಣ್ಣೆ ಭವನ | tiffin | Basavanagudi | V
Sri Annapoorna Tiffin Room | श्री अन्नपूर्णा टिफ़िन रूम | ಶ್ರೀ ಅನ್ನಪೂರ್ಣ ಟಿಫಿನ್ ರೂಮ್ | tiffin | Jayanagar | V
Malleswara Thindi | मल्लेश्वर तिंडी | ಮಲ್ಲೇಶ್ವರ ತಿಂಡಿ | tiffin | Malleshwaram | V
Donne Mane | दोन्ने मने | ದೊನ್ನೆ ಮನೆ | biryani | Rajajinagar |
Krishna Teera Ruchulu | कृष्णा तीर रुचुलु | ಕೃಷ್ಣಾ ತೀರ ರುಚುಲು | andhra | Koramangala |
Rayalaseema Spice | रायलसीमा स्पाइस | ರಾಯಲಸೀಮ ಸ್ಪೈಸ್ | andhra | Marathahalli |
Kudla Meals | कुडला मील्स | ಕುಡ್ಲ ಮೀಲ್ಸ್ | coastal | JP Nagar |
Bunts Kitchen | बंट्स किचन | ಬಂಟ್ಸ್ ಕಿಚನ್ | coastal | Koramangala |
Malabar Veedu | मलाबार वीडु | ಮಲಬಾರ್ ವೀಡು | kerala | BTM Layout |
Chettinad Vilas | चेट्टिनाड विलास | ಚೆಟ್ಟಿನಾಡು ವಿಲಾಸ್ | chettinad | HSR Layout |
Ragi & Rye | रागी एंड राय | ರಾಗಿ ಅಂಡ್ ರೈ | healthy | Koramangala | V
Millet Mane | मिलेट मने | ಮಿಲೆಟ್ ಮನೆ | healthy | Jayanagar | V J
Lakeside Dosa Camp | लेकसाइड डोसा कैंप | ಲೇಕ್‌ಸೈಡ್ ದೋಸೆ ಕ್ಯಾಂಪ್ | tiffin | Ulsoor | V
Gandhi Bazaar Coffee Works | गांधी बाज़ार कॉफ़ी वर्क्स | ಗಾಂಧಿ ಬಜಾರ್ ಕಾಫಿ ವರ್ಕ್ಸ್ | southMeals | Basavanagudi | V
Amma Oota | अम्मा ऊटा | ಅಮ್ಮ ಊಟ | southMeals | Banashankari | V U
Mosque Road Grill | मॉस्क रोड ग्रिल | ಮಾಸ್ಕ್ ರೋಡ್ ಗ್ರಿಲ್ | mughlai | Frazer Town |
Shahi Dastarkhwan | शाही दस्तरख़्वान | ಶಾಹಿ ದಸ್ತರ್‌ಖಾನ್ | mughlai | Shivajinagar |
Coles Park Kebabs | कोल्स पार्क कबाब | ಕೋಲ್ಸ್ ಪಾರ್ಕ್ ಕಬಾಬ್ | mughlai | Frazer Town | C
Punjab Di Rasoi | पंजाब दी रसोई | ಪಂಜಾಬ್ ದಿ ರಸೋಯಿ | dhaba | Koramangala |
Highway Dhaba 44 | हाइवे ढाबा 44 | ಹೈವೇ ಢಾಬಾ 44 | dhaba | Whitefield |
Amritsar Express | अमृतसर एक्सप्रेस | ಅಮೃತಸರ್ ಎಕ್ಸ್‌ಪ್ರೆಸ್ | dhaba | Bellandur |
Paneer & Paratha Co | पनीर एंड पराठा को | ಪನೀರ್ ಅಂಡ್ ಪರಾಠಾ ಕೋ | pureVegNorth | HSR Layout | V
Satvik Thali | सात्विक थाली | ಸಾತ್ವಿಕ್ ಥಾಲಿ | pureVegNorth | BTM Layout | V J
Marwari Bhojanalaya | मारवाड़ी भोजनालय | ಮಾರ್ವಾಡಿ ಭೋಜನಾಲಯ | rajasthani | Shivajinagar | V J
Dilli Chaat Bhandar | दिल्ली चाट भंडार | ದಿಲ್ಲಿ ಚಾಟ್ ಭಂಡಾರ್ | chaat | Jayanagar | V U
Puchka Paradise | पुचका पैराडाइज़ | ಪುಚಕಾ ಪ್ಯಾರಡೈಸ್ | chaat | HSR Layout | V U
Chowpatty Corner | चौपाटी कॉर्नर | ಚೌಪಾಟಿ ಕಾರ್ನರ್ | mumbaiStreet | Electronic City | V C
Vada Pav Vithi | वड़ा पाव वीथी | ವಡಾ ಪಾವ್ ವೀಥಿ | mumbaiStreet | Marathahalli | V U
Howrah Bridge Kitchen | हावड़ा ब्रिज किचन | ಹೌರಾ ಬ್ರಿಡ್ಜ್ ಕಿಚನ್ | bengali | Koramangala |
Padma Par | पद्मा पार | ಪದ್ಮಾ ಪಾರ್ | bengali | Whitefield |
Nizam Road Rolls | निज़ाम रोड रोल्स | ನಿಜಾಮ್ ರೋಡ್ ರೋಲ್ಸ್ | rolls | HSR Layout |
Wok & Wander | वॉक एंड वांडर | ವೋಕ್ ಅಂಡ್ ವಾಂಡರ್ | chinese | Indiranagar |
Red Lantern Street | रेड लैंटर्न स्ट्रीट | ರೆಡ್ ಲ್ಯಾಂಟರ್ನ್ ಸ್ಟ್ರೀಟ್ | chinese | Bellandur |
Lhasa Lane | ल्हासा लेन | ಲ್ಹಾಸಾ ಲೇನ್ | momos | Koramangala |
Himalaya Momo Hut | हिमालय मोमो हट | ಹಿಮಾಲಯ ಮೋಮೋ ಹಟ್ | momos | BTM Layout | U
Charminar Dum | चारमीनार दम | ಚಾರ್ಮಿನಾರ್ ದಮ್ | hyderabadi | Marathahalli | S
Deccan Degh | दक्कन देग | ದಕ್ಕನ್ ದೇಗ್ | hyderabadi | Electronic City |
Outer Ring Biryani | आउटर रिंग बिरयानी | ಔಟರ್ ರಿಂಗ್ ಬಿರಿಯಾನಿ | biryani | Hebbal |
Seven Spice Biryani | सेवन स्पाइस बिरयानी | ಸೆವೆನ್ ಸ್ಪೈಸ್ ಬಿರಿಯಾನಿ | biryani | Bellandur |
Forno & Fire | फ़ोर्नो एंड फ़ायर | ಫೋರ್ನೋ ಅಂಡ್ ಫೈರ್ | pizza | Indiranagar |
Slice of Church Street | स्लाइस ऑफ़ चर्च स्ट्रीट | ಸ್ಲೈಸ್ ಆಫ್ ಚರ್ಚ್ ಸ್ಟ್ರೀಟ್ | pizza | Shivajinagar |
Crust & Curry Leaf | क्रस्ट एंड करी लीफ़ | ಕ್ರಸ್ಟ್ ಅಂಡ್ ಕರಿ ಲೀಫ್ | pizza | HSR Layout | V
Bun Mohalla | बन मोहल्ला | ಬನ್ ಮೊಹಲ್ಲಾ | burgers | Koramangala |
Smash & Sons | स्मैश एंड सन्स | ಸ್ಮ್ಯಾಶ್ ಅಂಡ್ ಸನ್ಸ್ | burgers | Whitefield |
Kaapi & Kitaab | कापी एंड किताब | ಕಾಪಿ ಅಂಡ್ ಕಿತಾಬ್ | cafe | Indiranagar |
Monsoon Drop Coffee | मॉनसून ड्रॉप कॉफ़ी | ಮಾನ್ಸೂನ್ ಡ್ರಾಪ್ ಕಾಫಿ | cafe | Jayanagar |
Iyengar Oven | अयंगार ओवन | ಅಯ್ಯಂಗಾರ್ ಓವನ್ | bakery | Malleshwaram | V C
Cantonment Bakers | कैंटोनमेंट बेकर्स | ಕಂಟೋನ್ಮೆಂಟ್ ಬೇಕರ್ಸ್ | bakery | Frazer Town |
Sweet Chowka | स्वीट चौका | ಸ್ವೀಟ್ ಚೌಕ | mithai | Malleshwaram | V
Anand Mithai Mandir | आनंद मिठाई मंदिर | ಆನಂದ್ ಮಿಠಾಯಿ ಮಂದಿರ | mithai | Koramangala | V
Jain Farsan Co | जैन फरसाण को | ಜೈನ್ ಫರ್ಸಾಣ್ ಕೋ | gujarati | Rajajinagar | V J
Gadbad House | गडबड हाउस | ಗಡ್‌ಬಡ್ ಹೌಸ್ | iceCream | JP Nagar | V
Naturally Scooped | नैचुरली स्कूप्ड | ನ್ಯಾಚುರಲಿ ಸ್ಕೂಪ್ಡ್ | iceCream | HSR Layout | V
Hannina Angadi | हन्निन अंगडी | ಹಣ್ಣಿನ ಅಂಗಡಿ | juices | Banashankari | V U
Airport Road Grill House | एयरपोर्ट रोड ग्रिल हाउस | ಏರ್‌ಪೋರ್ಟ್ ರೋಡ್ ಗ್ರಿಲ್ ಹೌಸ್ | northIndian | Yelahanka |
Hebbal Lake Kitchen | हेब्बाल लेक किचन | ಹೆಬ್ಬಾಳ ಕೆರೆ ಕಿಚನ್ | southMeals | Hebbal | V
`;

export const HYDERABAD = `
Nizami Degh | निज़ामी देग | నిజామీ దేగ్ | hyderabadi | Charminar | S
Patthargatti Lane | पत्थरगट्टी लेन | పత్తర్‌గట్టి లేన్ | hyderabadi | Charminar |
Golconda Dum | गोलकोंडा दम | గోల్కొండ దమ్ | hyderabadi | Tolichowki |
Jubilee Biryani Works | जुबली बिरयानी वर्क्स | జూబ్లీ బిర్యానీ వర్క్స్ | biryani | Jubilee Hills |
Cyber Dum | साइबर दम | సైబర్ దమ్ | biryani | Madhapur |
Haleem Manzil | हलीम मंज़िल | హలీం మంజిల్ | mughlai | Tolichowki |
Irani Chowk | ईरानी चौक | ఇరానీ చౌక్ | irani | Secunderabad | C
Cafe Sultan | कैफ़े सुल्तान | కేఫ్ సుల్తాన్ | irani | Himayatnagar | U
Ruchi Vindu | रुचि विंदु | రుచి విందు | andhra | Banjara Hills |
Palnadu Ruchulu | पलनाडु रुचुलु | పల్నాడు రుచులు | andhra | Kukatpally |
Godavari Bhojanam | गोदावरी भोजनम | గోదావరి భోజనం | andhra | Kondapur |
Vasavi Tiffins | वासवी टिफ़िन्स | వాసవి టిఫిన్స్ | tiffin | Himayatnagar | V
Pesarattu Palace | पेसरट्टू पैलेस | పెసరట్టు ప్యాలెస్ | tiffin | Ameerpet | V
Sri Krishna Tiffin | श्री कृष्णा टिफ़िन | శ్రీ కృష్ణ టిఫిన్ | tiffin | Dilsukhnagar | V U
Dakshin Thali | दक्षिण थाली | దక్షిణ్ థాలి | southMeals | Begumpet | V
Marwadi Rasodu | मारवाड़ी रसोड़ा | మార్వాడీ రసోడు | rajasthani | Begumpet | V J
Punjab Junction | पंजाब जंक्शन | పంజాబ్ జంక్షన్ | dhaba | Gachibowli |
Financial District Wok | फ़ाइनेंशियल डिस्ट्रिक्ट वॉक | ఫైనాన్షియల్ డిస్ట్రిక్ట్ వోక్ | chinese | Gachibowli |
Hitec Rolls | हाईटेक रोल्स | హైటెక్ రోల్స్ | rolls | Madhapur |
Stone Oven Pizzeria | स्टोन ओवन पिज़्ज़ेरिया | స్టోన్ ఓవెన్ పిజ్జేరియా | pizza | Jubilee Hills |
Bun Bazaar | बन बाज़ार | బన్ బజార్ | burgers | Kondapur |
Ameerpet Mithai Veedhi | अमीरपेट मिठाई वीधि | అమీర్‌పేట్ మిఠాయి వీధి | mithai | Ameerpet | V
Famous Scoops | फ़ेमस स्कूप्स | ఫేమస్ స్కూప్స్ | iceCream | Banjara Hills | V
Coastal Theeram | कोस्टल तीरम | కోస్టల్ తీరం | coastal | Jubilee Hills |
`;

export const CHENNAI = `
Mylai Tiffin Centre | मयिलै टिफ़िन सेंटर | மயிலை டிபன் சென்டர் | tiffin | Mylapore | V
Kapali Coffee Club | कपाली कॉफ़ी क्लब | கபாலி காபி கிளப் | tiffin | Mylapore | V C
Vaazhai Ilai | वाऴै इलै | வாழை இலை | southMeals | T Nagar | V S
Madurai Mess | मदुरै मेस | மதுரை மெஸ் | chettinad | Royapettah |
Karaikudi Samayal | कारैकुडी समयल | காரைக்குடி சமையல் | chettinad | Nungambakkam |
Chettiar Kitchen | चेट्टियार किचन | செட்டியார் கிச்சன் | chettinad | Adyar |
Besant Beach Fry | बेसेंट बीच फ्राई | பெசன்ட் பீச் ஃப்ரை | coastal | Besant Nagar |
Marina Meenkadai | मरीना मीनकडै | மெரினா மீன்கடை | coastal | Triplicane | S
Ambur Star Dum | आंबूर स्टार दम | ஆம்பூர் ஸ்டார் தம் | biryani | Triplicane |
Mannadi Street Biryani | मन्नडी स्ट्रीट बिरयानी | மண்ணடி தெரு பிரியாணி | biryani | Anna Nagar |
OMR Biryani Depot | ओएमआर बिरयानी डिपो | ஓஎம்ஆர் பிரியாணி டிப்போ | biryani | Sholinganallur |
Kottayam Kadai | कोट्टयम कडै | கோட்டயம் கடை | kerala | Velachery |
Kadal Kerala | कडल केरल | கடல் கேரளா | kerala | Kilpauk |
Andhra Karam | आंध्र कारम | ஆந்திரா காரம் | andhra | T Nagar |
Sowcarpet Chaat Gali | साहूकारपेट चाट गली | சௌகார்பேட்டை சாட் கலி | chaat | Sowcarpet | V U
Marwar Mithai Ghar | मारवाड़ मिठाई घर | மார்வார் மிட்டாய் கர் | mithai | Sowcarpet | V J
Thali Tamizh | थाली तमिल | தாலி தமிழ் | southMeals | Velachery | V
Yamuna Darbar | यमुना दरबार | யமுனா தர்பார் | northIndian | Nungambakkam |
Burma Bazaar Noodles | बर्मा बाज़ार नूडल्स | பர்மா பஜார் நூடுல்ஸ் | chinese | Royapettah |
Adyar Bake House | अड्यार बेक हाउस | அடையாறு பேக் ஹவுஸ் | bakery | Adyar | V
Filter & Film | फ़िल्टर एंड फ़िल्म | ஃபில்டர் அண்ட் ஃபிலிம் | cafe | Thiruvanmiyur |
Jigarthanda Junction | जिगरथंडा जंक्शन | ஜிகர்தண்டா ஜங்ஷன் | iceCream | Anna Nagar | V U
Marina Momo | मरीना मोमो | மெரினா மோமோ | momos | Velachery | U
`;
