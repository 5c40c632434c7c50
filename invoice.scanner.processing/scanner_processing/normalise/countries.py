"""Countries: their codes, and the names that invoices call them by, in many languages."""

from scanner_contract.countries import CODES
from scanner_processing.normalise.text import LONGEST, squeeze

NAMES: dict[str, str] = {
    "AD": "AND, Andorra, Andorre, Andora",
    "AE": (
        "ARE, United Arab Emirates, Vereinigte Arabische Emirate, Émirats arabes unis, Emiratos Árabes Unidos, "
        "Emirati Arabi Uniti, Verenigde Arabische Emiraten, Förenade Arabemiraten, De Forenede Arabiske Emirater, "
        "De forente arabiske emirater, Arabiemiirikunnat, Emirados Árabes Unidos, Zjednoczone Emiraty Arabskie, "
        "Spojené arabské emiráty, UAE"
    ),
    "AL": "ALB, Albania, Albanien, Albanie",
    "AR": "ARG, Argentina, Argentinien, Argentine, Argentinië, Argentiina, Argentyna",
    "AT": (
        "AUT, Austria, Österreich, Autriche, Oostenrijk, Österrike, Østrig, Østerrike, Itävalta, Rakousko, "
        "Republik Österreich"
    ),
    "AU": "AUS, Australia, Australien, Australie",
    "BA": (
        "BIH, Bosnia & Herzegovina, Bosnien und Herzegowina, Bosnie-Herzégovine, Bosnia y Herzegovina, Bosnia ed "
        "Erzegovina, Bosnië en Herzegovina, Bosnien och Hercegovina, Bosnien-Hercegovina, Bosnia-Hercegovina, "
        "Bosnia ja Hertsegovina, Bósnia e Herzegovina, Bośnia i Hercegowina, Bosna a Hercegovina"
    ),
    "BE": "BEL, Belgium, Belgien, Belgique, Bélgica, Belgio, België, Belgia",
    "BG": "BGR, Bulgaria, Bulgarien, Bulgarie, Bulgarije, Bułgaria, Bulharsko, България",
    "BR": "BRA, Brazil, Brasilien, Brésil, Brasil, Brasile, Brazilië, Brasilia, Brazylia",
    "CA": "CAN, Canada, Kanada",
    "CH": (
        "CHE, Switzerland, Schweiz, Suisse, Suiza, Svizzera, Zwitserland, Sveits, Sveitsi, Suíça, Szwajcaria, "
        "Švýcarsko, Svizra"
    ),
    "CL": "CHL, Chile, Chili, Cile",
    "CN": "CHN, China, Chine, Cina, Kina, Kiina, Chiny, PR China, PRC, People's Republic of China",
    "CO": "COL, Colombia, Kolumbien, Colombie, Kolumbia, Kolumbie",
    "CY": "CYP, Cyprus, Zypern, Chypre, Chipre, Cipro, Cypern, Kypros, Cypr, Kypr, Κύπρος",
    "CZ": (
        "CZE, Czechia, Tschechien, Tchéquie, Chequia, Cechia, Tsjechië, Tjeckien, Tjekkiet, Tsjekkia, Tšekki, "
        "Tchéquia, Czechy, Česko, Czech Republic, Tschechische Republik, République tchèque, Česká republika, "
        "Tjeckiska republiken"
    ),
    "DE": (
        "DEU, Germany, Deutschland, Allemagne, Alemania, Germania, Duitsland, Tyskland, Saksa, Alemanha, Niemcy, "
        "Německo, Bundesrepublik Deutschland, BRD"
    ),
    "DK": "DNK, Denmark, Dänemark, Dinamarca, Danimarca, Denemarken, Danmark, Tanska, Dania, Dánsko",
    "EE": "EST, Estonia, Estland, Estonie, Viro, Estonsko, Eesti",
    "EG": "EGY, Egypt, Ägypten, Égypte, Egipto, Egitto, Egypten, Egypti, Egito, Egipt",
    "ES": "ESP, Spain, Spanien, Espagne, España, Spagna, Spanje, Spania, Espanja, Espanha, Hiszpania, Španělsko",
    "FI": "FIN, Finland, Finnland, Finlande, Finlandia, Suomi, Finsko",
    "FR": "FRA, France, Frankreich, Francia, Frankrijk, Frankrike, Frankrig, Ranska, França, Francja, Francie",
    "GB": (
        "GBR, United Kingdom, Vereinigtes Königreich, Royaume-Uni, Reino Unido, Regno Unito, Verenigd Koninkrijk, "
        "Storbritannien, Storbritannia, Iso-Britannia, Wielka Brytania, Spojené království, UK, Great Britain, "
        "Großbritannien, Grande-Bretagne, Gran Bretaña, Gran Bretagna, Groot-Brittannië, Grã-Bretanha, England, "
        "Scotland, Wales, Northern Ireland"
    ),
    "GR": (
        "GRC, Greece, Griechenland, Grèce, Grecia, Griekenland, Grekland, Grækenland, Hellas, Kreikka, Grecja, "
        "Řecko, Ελλάδα"
    ),
    "HK": "HKG, Hong Kong",
    "HR": "HRV, Croatia, Kroatien, Croatie, Croacia, Croazia, Kroatië, Kroatia, Chorwacja, Chorvatsko, Hrvatska",
    "HU": "HUN, Hungary, Ungarn, Hongrie, Hungría, Ungheria, Hongarije, Ungern, Unkari, Węgry, Maďarsko, Magyarország",
    "ID": "IDN, Indonesia, Indonesien, Indonésie, Indonezja",
    "IE": "IRL, Ireland, Irland, Irlande, Irlanda, Ierland, Irlanti, Irlandia, Irsko, Éire, Republic of Ireland",
    "IL": "ISR, Israel, Israele, Izrael",
    "IN": "IND, India, Indien, Inde, Intia, Indie",
    "IS": "ISL, Iceland, Island, Islande, Islandia, Islanda, IJsland, Islanti",
    "IT": "ITA, Italy, Italien, Italie, Italia, Włochy",
    "JP": "JPN, Japan, Japon, Giappone, Japani, Japão, Japonia, Japonsko",
    "KE": "KEN, Kenya, Kenia, Quênia, Keňa",
    "KR": (
        "KOR, South Korea, Südkorea, Corée du Sud, Corea del Sur, Corea del Sud, Zuid-Korea, Sydkorea, Sør-Korea, "
        "Etelä-Korea, Coreia do Sul, Korea Południowa, Jižní Korea, Korea, Republic of Korea"
    ),
    "KW": "KWT, Kuwait, Koweït, Koeweit, Kuwejt, Kuvajt",
    "LI": "LIE, Liechtenstein, Lichtenštejnsko",
    "LT": "LTU, Lithuania, Litauen, Lituanie, Lituania, Litouwen, Liettua, Litwa, Litva, Lietuva",
    "LU": "LUX, Luxembourg, Luxemburg, Luxemburgo, Lussemburgo, Luksemburg, Lucembursko, Lëtzebuerg",
    "LV": "LVA, Latvia, Lettland, Lettonie, Letonia, Lettonia, Letland, Łotwa, Lotyšsko, Latvija",
    "MA": "MAR, Morocco, Marokko, Maroc, Marruecos, Marocco, Marocko, Marrocos, Maroko",
    "MC": "MCO, Monaco, Monako",
    "MD": "MDA, Moldova, Republik Moldau, Moldavie, Moldavia, Moldavien, Mołdawia, Moldavsko",
    "ME": "MNE, Montenegro, Czarnogóra, Černá Hora",
    "MK": (
        "MKD, North Macedonia, Nordmazedonien, Macédoine du Nord, Macedonia del Norte, Macedonia del Nord, Noord- "
        "Macedonië, Nordmakedonien, Nord-Makedonia, Pohjois-Makedonia, Macedônia do Norte, Macedonia Północna, "
        "Severní Makedonie"
    ),
    "MT": "MLT, Malta, Malte",
    "MX": "MEX, Mexico, Mexiko, Mexique, Messico, Meksiko, Meksyk",
    "MY": "MYS, Malaysia, Malaisie, Malasia, Maleisië, Malesia, Malezja, Malajsie",
    "NG": "NGA, Nigeria, Nigérie",
    "NL": (
        "NLD, Netherlands, Niederlande, Pays-Bas, Países Bajos, Paesi Bassi, Nederland, Nederländerna, "
        "Nederlandene, Alankomaat, Países Baixos, Holandia, Nizozemsko, Holland, The Netherlands, Die Niederlande"
    ),
    "NO": "NOR, Norway, Norwegen, Norvège, Noruega, Norvegia, Noorwegen, Norge, Norja, Norwegia, Norsko, Noreg",
    "NZ": (
        "NZL, New Zealand, Neuseeland, Nouvelle-Zélande, Nueva Zelanda, Nuova Zelanda, Nieuw-Zeeland, Nya "
        "Zeeland, Uusi-Seelanti, Nova Zelândia, Nowa Zelandia, Nový Zéland"
    ),
    "PE": "PER, Peru, Pérou",
    "PH": (
        "PHL, Philippines, Philippinen, Filipinas, Filippine, Filipijnen, Filippinerna, Filippinerne, "
        "Filippinene, Filippiinit, Filipiny"
    ),
    "PK": "PAK, Pakistan, Paquistão",
    "PL": "POL, Poland, Polen, Pologne, Polonia, Puola, Polska, Polsko",
    "PT": "PRT, Portugal, Portogallo, Portugali, Portugalia, Portugalsko",
    "QA": "QAT, Qatar, Katar, Catar",
    "RO": "ROU, Romania, Rumänien, Roumanie, Rumanía, Roemenië, Rumænien, Romênia, Rumunia, Rumunsko",
    "RS": "SRB, Serbia, Serbien, Serbie, Servië, Sérvia, Srbsko, Srbija",
    "RU": "RUS, Russia, Russland, Russie, Rusia, Rusland, Ryssland, Venäjä, Rosja, Rusko, Russian Federation, Россия",
    "SA": (
        "SAU, Saudi Arabia, Saudi-Arabien, Arabie saoudite, Arabia Saudí, Arabia Saudita, Saoedi-Arabië, Arabia "
        "Saudyjska, Saúdská Arábie"
    ),
    "SE": "SWE, Sweden, Schweden, Suède, Suecia, Svezia, Zweden, Sverige, Ruotsi, Szwecja, Švédsko",
    "SG": "SGP, Singapore, Singapur, Singapour, Singapura",
    "SI": "SVN, Slovenia, Slowenien, Slovénie, Eslovenia, Slovenien, Słowenia, Slovinsko, Slovenija",
    "SK": (
        "SVK, Slovakia, Slowakei, Slovaquie, Eslovaquia, Slovacchia, Slowakije, Slovakien, Slovakiet, Słowacja, "
        "Slovensko"
    ),
    "SM": "SMR, San Marino, Saint-Marin",
    "TH": "THA, Thailand, Thaïlande, Tailandia, Thailandia, Thaimaa, Tajlandia, Thajsko",
    "TN": "TUN, Tunisia, Tunesien, Tunisie, Túnez, Tunesië, Tunisien, Tunezja, Tunisko",
    "TR": (
        "TUR, Türkiye, Türkei, Turquie, Turquía, Turchia, Turkije, Turkiet, Tyrkiet, Tyrkia, Turkki, Turcja, "
        "Turecko, Turkey"
    ),
    "TW": "TWN, Taiwan, Tajwan, Tchaj-wan",
    "UA": "UKR, Ukraine, Ucrania, Ucraina, Oekraïne, Ukraina, Ukrajina, Україна",
    "US": (
        "USA, United States, Vereinigte Staaten, États-Unis, Estados Unidos, Stati Uniti, Verenigde Staten, "
        "Yhdysvallat, Stany Zjednoczone, Spojené státy, United States of America, Vereinigte Staaten von Amerika, "
        "États-Unis d'Amérique, Estados Unidos de América, Stati Uniti d'America"
    ),
    "VA": (
        "VAT, Vatican City, Vatikanstadt, État de la Cité du Vatican, Ciudad del Vaticano, Città del Vaticano, "
        "Vaticaanstad, Vatikanstaten, Vatikaani, Cidade do Vaticano, Watykan, Vatikán"
    ),
    "VN": "VNM, Vietnam, Vietnã, Wietnam",
    "XK": "Kosovo, Kosowo",
    "ZA": (
        "ZAF, South Africa, Südafrika, Afrique du Sud, Sudáfrica, Zuid-Afrika, Sydafrika, Sør-Afrika, Etelä- "
        "Afrikka, África do Sul, Republika Południowej Afryki, Jihoafrická republika, RSA"
    ),
}
"""Of the countries that trade most with Europe: the alpha-3 code, then the names as CLDR has them in the languages of
the reader and their neighbours, the country's own, and what it was called before."""

BY_NAME: dict[str, str] = {squeeze(name): code for code, names in NAMES.items() for name in names.split(",")}
OTHER_CODES = {"EL": "GR", "UK": "GB", "XI": "GB"}
"""How VAT ids write Greece and Northern Ireland, and how everybody writes the United Kingdom."""


def find_country(raw: str) -> str | None:
    """The alpha-2 code of a country by its code or name: ``DE``, ``DEU``, ``Germany``, ``ALLEMAGNE``.

    A code stands in capitals: ``it``, ``can`` and ``and`` are words.
    """
    if len(raw) > LONGEST:
        return None
    code = "".join(sign for sign in raw if sign.isalnum())
    if len(code) <= 3 and not code.isupper():
        return None
    if len(code) == 2:
        return code if code in CODES else OTHER_CODES.get(code)
    return BY_NAME.get(squeeze(raw))
