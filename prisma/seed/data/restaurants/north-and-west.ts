/** name | hindi | local | kind | locality | flags: V pure veg, J Jain kitchen, S sponsored, U unregistered, C composition. */
export const MUMBAI = `
Girgaon Vada House | गिरगांव वड़ा हाउस | गिरगाव वडा हाउस | mumbaiStreet | Kalbadevi | V U
Bandra Misal Katta | बांद्रा मिसल कट्टा | वांद्रे मिसळ कट्टा | maharashtrian | Bandra West | V
Juhu Chowpatty Bhelwala | जुहू चौपाटी भेलवाला | जुहू चौपाटी भेळवाला | chaat | Juhu | V U
Hill Road Kathi | हिल रोड काठी | हिल रोड काठी | rolls | Bandra West |
Zaika-e-Mohalla | ज़ायका-ए-मोहल्ला | जायका-ए-मोहल्ला | mughlai | Mohammed Ali Road | S
Noor Nihari House | नूर निहारी हाउस | नूर निहारी हाउस | mughlai | Mohammed Ali Road |
Bohri Thaal | बोहरी थाल | बोहरी थाळ | mughlai | Mohammed Ali Road |
Sitara Dum | सितारा दम | सितारा दम | biryani | Bandra West |
Bombay Biryani Depot | बॉम्बे बिरयानी डिपो | बॉम्बे बिर्याणी डेपो | biryani | Andheri West | S
Jogeshwari Dum | जोगेश्वरी दम | जोगेश्वरी दम | biryani | Goregaon |
Degchi by the Lake | देगची बाय द लेक | देगची बाय द लेक | biryani | Powai |
Gomantak Kinara | गोमांतक किनारा | गोमंतक किनारा | konkan | Dadar |
Malvan Tarkari | मालवण तरकारी | मालवण तरकारी | konkan | Lower Parel |
Koli Kitchen | कोली किचन | कोळी किचन | konkan | Worli | S
Sindhudurg Spice | सिंधुदुर्ग स्पाइस | सिंधुदुर्ग स्पाइस | konkan | Borivali |
Fort Fish Club | फ़ोर्ट फ़िश क्लब | फोर्ट फिश क्लब | coastal | Fort |
Mangalore Catch | मंगलौर कैच | मंगळूर कॅच | coastal | Chembur |
Cafe Irani Mahal | कैफ़े ईरानी महल | कॅफे इराणी महाल | irani | Fort | C
Cawasji Gali Cafe | कावसजी गली कैफ़े | कावसजी गल्ली कॅफे | irani | Kalbadevi | U
Dikra & Co | दीकरा एंड को | दिकरा अँड को | irani | Colaba |
Dadar Thali Bhavan | दादर थाली भवन | दादर थाळी भवन | maharashtrian | Dadar | V
Aaji's Rasoi | आजी की रसोई | आजीची रसोई | maharashtrian | Goregaon | V U
Pune-Mumbai Canteen | पुणे-मुंबई कैंटीन | पुणे-मुंबई कॅन्टीन | maharashtrian | Chembur | V
Kathiawad Chulo | काठियावाड़ चूल्हा | काठियावाड चूल | gujarati | Ghatkopar | V J
Surti Farsan Mart | सूरती फरसाण मार्ट | सुरती फरसाण मार्ट | gujarati | Ghatkopar | V J
Rasoi No 9 | रसोई नंबर 9 | रसोई नं. ९ | gujarati | Kalbadevi | V J
Borivali Undhiyu House | बोरीवली उंधियू हाउस | बोरिवली उंधियू हाउस | gujarati | Borivali | V J
Marwar Mahal | मारवाड़ महल | मारवाड महाल | rajasthani | Malad | V J
Matunga Tiffin Room | माटुंगा टिफ़िन रूम | माटुंगा टिफिन रूम | tiffin | Matunga | V
Ram Vilas Udupi | राम विलास उडुपी | राम विलास उडुपी | tiffin | Matunga | V
Anna's Dosa Cart | अन्ना का डोसा कार्ट | अण्णाचा डोसा कार्ट | tiffin | Andheri East | V U
Konark Tiffins | कोणार्क टिफ़िन्स | कोणार्क टिफिन्स | southMeals | Powai | V
Palakkad Mess | पालक्काड मेस | पालक्काड मेस | kerala | Kurla |
Chettinad Street | चेट्टिनाड स्ट्रीट | चेट्टिनाड स्ट्रीट | chettinad | Chembur |
Punjab Express Dhaba | पंजाब एक्सप्रेस ढाबा | पंजाब एक्सप्रेस ढाबा | dhaba | Andheri East |
Sardar Ji Tadka | सरदार जी तड़का | सरदारजी तडका | dhaba | Khar |
Koliwada Punjabi | कोलीवाडा पंजाबी | कोळीवाडा पंजाबी | dhaba | Ghatkopar |
Tandoor Terrace | तंदूर टेरेस | तंदूर टेरेस | northIndian | Lower Parel |
Makhan Mantra | मक्खन मंत्र | मख्खन मंत्र | northIndian | Andheri West |
Delhi Six Mumbai | दिल्ली सिक्स मुंबई | दिल्ली सिक्स मुंबई | northIndian | Powai |
Shudh Bhojanalay | शुद्ध भोजनालय | शुद्ध भोजनालय | pureVegNorth | Malad | V
Sattvam Jain Kitchen | सात्त्वम जैन किचन | सात्त्वम जैन किचन | pureVegNorth | Ghatkopar | V J
Pav Bhaji Tawa | पाव भाजी तवा | पावभाजी तवा | mumbaiStreet | Juhu | V
Station Road Snacks | स्टेशन रोड स्नैक्स | स्टेशन रोड स्नॅक्स | mumbaiStreet | Kurla | V U
Ghatkopar Khau Galli | घाटकोपर खाऊ गली | घाटकोपर खाऊ गल्ली | mumbaiStreet | Ghatkopar | V C
Bazaar Road Chaat | बाज़ार रोड चाट | बाजार रोड चाट | chaat | Bandra West | V
Ballygunge Bhoj | बालीगंज भोज | बालीगंज भोज | bengali | Andheri West |
Chow Bazaar | चाउ बाज़ार | चाउ बाजार | chinese | Malad |
Five Spice Lane | फ़ाइव स्पाइस लेन | फाइव्ह स्पाइस लेन | chinese | Bandra West |
Dragon Dock | ड्रैगन डॉक | ड्रॅगन डॉक | chinese | Colaba |
Darjeeling Steam | दार्जिलिंग स्टीम | दार्जिलिंग स्टीम | momos | Andheri West | U
Momo Mumbaikar | मोमो मुंबईकर | मोमो मुंबईकर | momos | Goregaon | U
Frankie Nation | फ्रैंकी नेशन | फ्रँकी नेशन | rolls | Dadar |
Charcoal Crust | चारकोल क्रस्ट | चारकोल क्रस्ट | pizza | Khar |
Napoli Naka | नापोली नाका | नापोली नाका | pizza | Powai |
Pali Burger Co | पाली बर्गर को | पाली बर्गर को | burgers | Bandra West |
Smokehouse Parel | स्मोकहाउस परेल | स्मोकहाउस परळ | burgers | Lower Parel |
Carter Road Coffee | कार्टर रोड कॉफ़ी | कार्टर रोड कॉफी | cafe | Khar |
Kala Ghoda Brew | काला घोड़ा ब्रू | काळा घोडा ब्रू | cafe | Fort |
Worli Sea Bakes | वरली सी बेक्स | वरळी सी बेक्स | bakery | Worli | V
Kashiram Mithaiwala | काशीराम मिठाईवाला | काशीराम मिठाईवाला | mithai | Dadar | V J
Suraj Sweets | सूरज स्वीट्स | सूरज स्वीट्स | mithai | Borivali | V
Nav Maharashtra Modak | नव महाराष्ट्र मोदक | नव महाराष्ट्र मोदक | mithai | Matunga | V
Sitaphal Scoops | सीताफल स्कूप्स | सीताफळ स्कूप्स | iceCream | Juhu | V
Haji Falooda | हाजी फ़ालूदा | हाजी फालुदा | iceCream | Mohammed Ali Road | V
Ganna Fresh | गन्ना फ्रेश | ऊस फ्रेश | juices | Andheri East | V U
Green Tiffin | ग्रीन टिफ़िन | ग्रीन टिफिन | healthy | Lower Parel | V
`;

export const DELHI = `
Chandni Parantha Bhandar | चांदनी परांठा भंडार | ਚਾਂਦਨੀ ਪਰਾਂਠਾ ਭੰਡਾਰ | dhaba | Chandni Chowk | V
Kinari Bazaar Chaat | किनारी बाज़ार चाट | ਕਿਨਾਰੀ ਬਾਜ਼ਾਰ ਚਾਟ | chaat | Chandni Chowk | V U
Dariba Jalebi Wala | दरीबा जलेबी वाला | ਦਰੀਬਾ ਜਲੇਬੀ ਵਾਲਾ | mithai | Chandni Chowk | V S
Gali Kebabiyan | गली कबाबियां | ਗਲੀ ਕਬਾਬੀਆਂ | mughlai | Chandni Chowk |
Connaught Kulcha Club | कनॉट कुलचा क्लब | ਕਨਾਟ ਕੁਲਚਾ ਕਲੱਬ | dhaba | Connaught Place |
Makhani & Co | मक्खनी एंड को | ਮੱਖਣੀ ਐਂਡ ਕੋ | northIndian | Karol Bagh | S
Roshan Chhole Bhature | रोशन छोले भटूरे | ਰੌਸ਼ਨ ਛੋਲੇ ਭਟੂਰੇ | dhaba | Karol Bagh | V C
Rajouri Tandoor | राजौरी तंदूर | ਰਾਜੌਰੀ ਤੰਦੂਰ | northIndian | Rajouri Garden |
Chaap Chowk | चाप चौक | ਚਾਪ ਚੌਕ | pureVegNorth | Rajouri Garden | V
Sector Six Rasoi | सेक्टर सिक्स रसोई | ਸੈਕਟਰ ਸਿਕਸ ਰਸੋਈ | pureVegNorth | Dwarka | V J
Deer Park Dimsum | डियर पार्क डिमसम | ਡੀਅਰ ਪਾਰਕ ਡਿਮਸਮ | chinese | Hauz Khas |
Village Wood Pizza | विलेज वुड पिज़्ज़ा | ਵਿਲੇਜ ਵੁੱਡ ਪੀਜ਼ਾ | pizza | Hauz Khas |
Dolma Momo Point | डोलमा मोमो पॉइंट | ਡੋਲਮਾ ਮੋਮੋ ਪੁਆਇੰਟ | momos | Lajpat Nagar | U
Lajpat Lane Rolls | लाजपत लेन रोल्स | ਲਾਜਪਤ ਲੇਨ ਰੋਲਸ | rolls | Lajpat Nagar |
Jamia Nihari Corner | जामिया निहारी कॉर्नर | ਜਾਮੀਆ ਨਿਹਾਰੀ ਕਾਰਨਰ | mughlai | Jamia Nagar |
Lakhnawi Dastarkhwan | लखनवी दस्तरख़्वान | ਲਖਨਵੀ ਦਸਤਰਖ਼ਾਨ | awadhi | Green Park |
Litti Ghar | लिट्टी घर | ਲਿੱਟੀ ਘਰ | awadhi | Mayur Vihar |
Dilli Dum Biryani | दिल्ली दम बिरयानी | ਦਿੱਲੀ ਦਮ ਬਿਰਯਾਨੀ | biryani | Saket |
Handi Republic | हांडी रिपब्लिक | ਹਾਂਡੀ ਰਿਪਬਲਿਕ | biryani | Noida Sector 18 |
Madras Cafe GK | मद्रास कैफ़े जीके | ਮਦਰਾਸ ਕੈਫ਼ੇ ਜੀਕੇ | tiffin | Greater Kailash | V
Saket Sambar House | साकेत सांभर हाउस | ਸਾਕੇਤ ਸਾਂਭਰ ਹਾਊਸ | southMeals | Saket | V
CR Park Bhoj | सीआर पार्क भोज | ਸੀਆਰ ਪਾਰਕ ਭੋਜ | bengali | Kalkaji |
Cyber Burger Bar | साइबर बर्गर बार | ਸਾਈਬਰ ਬਰਗਰ ਬਾਰ | burgers | Gurugram Sector 29 |
Aravalli Bowls | अरावली बाउल्स | ਅਰਾਵਲੀ ਬਾਊਲਜ਼ | healthy | Gurugram Sector 29 | V
Winter Halwa House | विंटर हलवा हाउस | ਵਿੰਟਰ ਹਲਵਾ ਹਾਊਸ | mithai | Connaught Place | V J
`;

export const KOLKATA = `
Park Street Grill Room | पार्क स्ट्रीट ग्रिल रूम | পার্ক স্ট্রিট গ্রিল রুম | northIndian | Park Street | S
Beckbagan Biryani | बेकबागान बिरयानी | বেকবাগান বিরিয়ানি | biryani | Park Circus |
Dum Pukht Dada | दम पुख़्त दादा | দম পুখত দাদা | biryani | Jadavpur |
Metiabruz Dum | मटियाबुर्ज़ दम | মেটিয়াবুরুজ দম | biryani | Behala |
Hogg Market Rolls | हॉग मार्केट रोल्स | হগ মার্কেট রোলস | rolls | Esplanade |
Haji Gali Rolls | हाजी गली रोल्स | হাজি গলি রোলস | rolls | Park Circus | U
Boi Para Cabin | बोई पाड़ा केबिन | বইপাড়া কেবিন | cafe | College Street | C
Didima's Kitchen | दीदीमा की रसोई | দিদিমার রান্নাঘর | bengali | Ballygunge |
Gariahat Bhuribhoj | गड़ियाहाट भूरिभोज | গড়িয়াহাট ভূরিভোজ | bengali | Gariahat |
Ilish Utsav | इलिश उत्सव | ইলিশ উৎসব | bengali | Salt Lake | S
Uttar Para Ranna | उत्तर पाड़ा रान्ना | উত্তর পাড়ার রান্না | bengali | Bhowanipore |
Shyambazar Mishtanna | श्यामबाज़ार मिष्टान्न | শ্যামবাজার মিষ্টান্ন | bengaliSweets | Shyambazar | V
Nolen Gur & Sons | नोलेन गुड़ एंड सन्स | নলেন গুড় অ্যান্ড সন্স | bengaliSweets | Bhowanipore | V
Kalighat Sandesh | कालीघाट संदेश | কালীঘাট সন্দেশ | bengaliSweets | Kalighat | V U
Tangra Wok | टेंगरा वॉक | ট্যাংরা ওয়ক | chinese | Park Circus |
Chowringhee Chow | चौरंगी चाउ | চৌরঙ্গী চাউ | chinese | Esplanade |
Bengal Momo House | बंगाल मोमो हाउस | বেঙ্গল মোমো হাউস | momos | Gariahat | U
Phuchka Stop | फुचका स्टॉप | ফুচকা স্টপ | chaat | Salt Lake | V U
Marwari Basa | मारवाड़ी बासा | মাড়োয়ারি বাসা | pureVegNorth | Bhowanipore | V J
Udupi Lake Town | उडुपी लेक टाउन | উডুপি লেক টাউন | tiffin | Salt Lake | V
New Town Tandoor | न्यू टाउन तंदूर | নিউ টাউন তন্দুর | northIndian | New Town |
Eco Park Bowls | इको पार्क बाउल्स | ইকো পার্ক বোলস | healthy | New Town | V
Middleton Lane Bakes | मिडलटन लेन बेक्स | মিডলটন লেন বেকস | bakery | Park Street |
`;
