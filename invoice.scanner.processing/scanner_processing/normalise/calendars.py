"""The names of months and weekdays in the languages of Europe, as CLDR has them.

Croatian is not among them: its ``listopad`` is October, that of Poland and of Czechia is November.
"""

from scanner_processing.normalise.text import squeeze

MONTHS: dict[str, str] = {
    "en": ("january, february, march, april, may, june, july, august, september, october, november, december"),
    "de": ("januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember"),
    "fr": ("janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre"),
    "es": ("enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre"),
    "it": ("gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre"),
    "nl": ("januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december"),
    "sv": ("januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december"),
    "da": ("januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december"),
    "nb": ("januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember"),
    "fi": (
        "tammikuuta tammikuu, helmikuuta helmikuu, maaliskuuta maaliskuu, huhtikuuta huhtikuu, toukokuuta "
        "toukokuu, kesäkuuta kesäkuu, heinäkuuta heinäkuu, elokuuta elokuu, syyskuuta syyskuu, lokakuuta lokakuu, "
        "marraskuuta marraskuu, joulukuuta joulukuu"
    ),
    "pt": ("janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro"),
    "pl": (
        "stycznia styczeń, lutego luty, marca marzec, kwietnia kwiecień, maja maj, czerwca czerwiec, lipca "
        "lipiec, sierpnia sierpień, września wrzesień, października październik, listopada listopad, grudnia "
        "grudzień"
    ),
    "cs": (
        "ledna leden, února únor, března březen, dubna duben, května květen, června červen, července červenec, "
        "srpna srpen, září, října říjen, listopadu listopad, prosince prosinec"
    ),
    "sk": (
        "januára január, februára február, marca marec, apríla apríl, mája máj, júna jún, júla júl, augusta "
        "august, septembra september, októbra október, novembra november, decembra december"
    ),
    "hu": (
        "január, február, március, április, május, június, július, augusztus, szeptember, október, november, december"
    ),
    "ro": (
        "ianuarie, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, noiembrie, decembrie"
    ),
    "tr": ("ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık"),  # noqa: RUF001  a letter of Turkey's
}
"""From January; where a language writes them otherwise in a date, that form first."""

WEEKDAYS: dict[str, str] = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "fi": "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina",
    "pt": "segunda terça quarta quinta sexta sábado domingo",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "cs": "pondělí úterý středa čtvrtek pátek sobota neděle",
    "sk": "pondelok utorok streda štvrtok piatok sobota nedeľa",
    "hu": "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "ro": "luni marți miercuri joi vineri sâmbătă duminică",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",  # noqa: RUF001  a letter of Turkey's
}
"""From Monday."""

FULL: dict[str, int] = {
    squeeze(name): number
    for names in MONTHS.values()
    for number, forms in enumerate(names.split(", "), 1)
    for name in forms.split()
}
SHORT: dict[str, int] = {"mar": 3, "mrz": 3, "mrt": 3, "maerz": 3, "janner": 1, "cvn": 6, "cvc": 7}
"""What is no beginning of one month's name alone; Finland never cuts ``marraskuu`` (November) down to ``mar``."""
SHORTEST = 3

DAYS: dict[str, int] = {
    squeeze(name): number for names in WEEKDAYS.values() for number, name in enumerate(names.split())
}


def month_number(word: str) -> int | None:
    """The month that a word names, in full or cut short; None where it may be several (``jui`` in French)."""
    name = squeeze(word)
    if known := FULL.get(name) or SHORT.get(name):
        return known
    months = {number for full, number in FULL.items() if len(name) >= SHORTEST and full.startswith(name)}
    return months.pop() if len(months) == 1 else None


def weekdays(word: str) -> frozenset[int]:
    """The weekdays (Monday is 0) that a word may name. In full it is that day alone, though another's may begin so
    (``cuma`` is no Turkish Saturday); cut short, ``di`` is one day, ``ma`` may be two."""
    name = squeeze(word)
    if name in DAYS:
        return frozenset({DAYS[name]})
    return frozenset(number for full, number in DAYS.items() if len(name) > 1 and full.startswith(name))
