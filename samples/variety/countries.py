"""What a country prescribes or is used to: money, VAT, numbers, dates, addresses, accounts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

DOTTED = "{dd}.{mm}.{yyyy} | {dd}.{mm}.{yyyy} | {d}.{m}.{yyyy} | {dd}.{mm}.{yy} | {d}. {month} {yyyy}"
SLASHED = "{dd}/{mm}/{yyyy} | {dd}/{mm}/{yyyy} | {d} {month} {yyyy} | {dd}-{mm}-{yyyy} | {dd}/{mm}/{yy}"
DASHED = "{dd}-{mm}-{yyyy} | {d} {month} {yyyy} | {dd}/{mm}/{yyyy} | {yyyy}-{mm}-{dd}"
EURO = "{} € | {} € | {} EUR | EUR {} | € {}"
CURLY = "\N{RIGHT SINGLE QUOTATION MARK}."
COMMA, POINT = (".,", ",", ".,", " ,", "\xa0,"), (",.", ".", ",.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """``signs`` are ways to print money, ``numbers`` the thousands' separator (if any) and the decimal mark.

    ``rates`` are those of VAT, the usual one first. In ``postal``, ``phone``, ``tax`` and ``vat`` a ``#`` is a digit,
    ``@`` a letter; ``vat`` and ``tax`` are None where sellers have none. ``account`` is an IBAN after its check digits,
    None where there are none. ``street`` and ``town`` are how an address is put together; ``words`` are labels that
    differ from the language's.
    """

    code: str
    language: str
    names: str
    currency: str
    signs: str
    numbers: tuple[str, ...]
    dates: str
    rates: tuple[str, ...]
    postal: str
    cities: str
    street: str = "{street} {number}"
    town: str = "{postal_code} {city}"
    phone: str = "+## ## ### ## ##"
    vat: str | None = None
    tax: str | None = None
    account: str | None = None
    paper: str = "A4"
    percent: str = "{} % | {}% | {}%"
    words: Mapping[str, str] = field(default_factory=dict)


SALES_TAX = {
    "vat": "Sales Tax {rate} | Tax ({rate}) | State tax {rate} | Tax {rate}",
    "vat_of": "Tax {rate} on {taxable} | Sales Tax {rate} of {taxable}",
    "vat_total": "Tax | Sales Tax | Total tax",
    "vat_inside": "Includes tax {rate}",
    "amount": "Subtotal | Net | Taxable subtotal | Total before tax",
    "total": "Total | TOTAL | Grand Total | Invoice Total | Total amount",
    "rate": "Tax rate | Rate",
    "tax": "Tax | Tax amount",
    "vendor_tax_number": "Tax ID | EIN | Federal Tax ID",
    "column.vat_rate": "Tax | Tax %",
}
GST = {
    "vat": "GST {rate} | IGST @ {rate} | GST ({rate})",
    "vat_of": "GST {rate} on {taxable}",
    "vat_total": "GST | Total GST | Total tax",
    "vat_inside": "Includes GST {rate}",
    "amount": "Taxable value | Subtotal | Total excl. GST | Total before tax",
    "total": "Total | Grand Total | Total incl. GST | Invoice Total",
    "rate": "GST rate | GST %",
    "tax": "GST | GST amount",
    "column.vat_rate": "GST | GST %",
}
AUSTRIAN = {
    "vat": "USt. {rate} | zzgl. {rate} USt. | {rate} USt | Umsatzsteuer {rate}",
    "vendor_vat_id": "UID | UID-Nr. | ATU-Nr. | UID-Nummer",
    "column.vat_rate": "USt. | USt %",
}
SWISS = {
    "vat": "MWST {rate} | {rate} MWST | MwSt {rate} | + MWST {rate}",
    "vendor_vat_id": "MWST-Nr. | UID | MwSt.-Nr. | CHE-Nr.",
    "column.vat_rate": "MWST | MWST %",
}

COUNTRIES: tuple[Country, ...] = (
    Country(
        code="GB", language="en", names="United Kingdom | UK", currency="GBP", signs="£{} | £{} | GBP {} | £ {}",
        numbers=POINT, dates=SLASHED + " | {dd} {mon} {yyyy} | {dd}-{mon}-{yyyy} | {month} {d}, {yyyy}",
        rates=("20", "5", "0"), postal="@@## #@@", cities="Leeds | Norwich | Bristol | Perth | Dover | York",
        street="{number} {street}", town="{city} {postal_code} | {city}\n{postal_code}", phone="0#### ######",
        vat="GB ### #### ??", account="@@@@##############",
    ),
    Country(
        code="IE", language="en", names="Ireland", currency="EUR", signs="€{} | €{} | EUR {} | {} EUR", numbers=POINT,
        dates=SLASHED, rates=("23", "13.5"), postal="@## @@##", cities="Cork | Galway | Dublin | Sligo",
        street="{number} {street}", town="{city} {postal_code} | {city}\n{postal_code}", phone="+353 # ### ####",
        vat="IE#######!", account="@@@@##############",
    ),
    Country(
        code="US", language="en", names="USA | United States", currency="USD",
        signs="${} | ${} | ${} | USD {} | $ {} | US${}", numbers=POINT,
        dates="{mm}/{dd}/{yyyy} | {month} {d}, {yyyy} | {mon} {d}, {yyyy} | {yyyy}-{mm}-{dd} | {mm}/{dd}/{yy}",
        rates=("8.25", "6.5", "7"), postal="#####", cities="Dayton, OH | Boise, ID | Salem, OR | Macon, GA | Erie, PA",
        street="{number} {street}", town="{city}, {state} {postal_code}", phone="(###) 555-01##", tax="##-#######",
        paper="Letter", words=SALES_TAX,
    ),
    Country(
        code="IN", language="en", names="India", currency="INR", signs="Rs. {} | INR {} | Rs {}", numbers=("lakh.",),
        dates="{dd}-{mm}-{yyyy} | {dd}/{mm}/{yyyy} | {dd}-{mon}-{yyyy} | {d} {month} {yyyy}", rates=("18", "12", "5"),
        postal="######",
        cities="Pune | Mysuru | Kochi | Jaipur",
        street="{number}, {street}",
        town="{city} - {postal_code}",
        phone="+91 ##### #####", tax="29@@@P@####@1Z*",
        words=GST | {"vendor_tax_number": "GSTIN | GST No. | GSTIN/UIN"},
    ),
    Country(
        code="AU", language="en", names="Australia", currency="AUD", signs="A${} | AUD {} | {} AUD", numbers=POINT,
        dates=SLASHED, rates=("10",), postal="####", cities="Hobart, TAS | Cairns, QLD | Perth, WA",
        street="{number} {street}", town="{city} {state} {postal_code}", phone="0# #### ####", tax="?? ### ### ###",
        words=GST | {"vendor_tax_number": "ABN | A.B.N."},
    ),
    Country(
        code="DE", language="de", names="Deutschland | Germany", currency="EUR", signs=EURO, numbers=COMMA[:3],
        dates=DOTTED + " | {yyyy}-{mm}-{dd}", rates=("19", "7"), postal="#####",
        cities="Köln | Oberhalden | Leipzig | Seehausen | Berlin | Bad Lauterthal | Freiburg", phone="0### ######",
        vat="DE########? | DE ### ### ##?", tax="##/###/#####", account="##################",
    ),
    Country(
        code="AT", language="de", names="Österreich | Austria", currency="EUR", signs="€ {} | EUR {} | {} €",
        numbers=COMMA[:3], dates=DOTTED, rates=("20", "10"), postal="####", cities="Linz | Graz | Wels | Hallein",
        phone="+43 ### #####", vat="ATU#######?", tax="## ###/####", account="################", words=AUSTRIAN,
    ),
    Country(
        code="CH",
        language="de",
        names="Schweiz | Switzerland",
        currency="CHF",
        signs="CHF {} | {} CHF | Fr. {} | CHF {}",
        numbers=("'.", CURLY, "'."), dates=DOTTED, rates=("8.1", "2.6"), postal="####",
        cities="Chur | Aarau | Thun | Olten", phone="+41 ## ### ## ##", vat="CHE-###.###.##? MWST",
        account="#################", words=SWISS,
    ),
    Country(
        code="FR", language="fr", names="France", currency="EUR", signs="{} € | {} € | {} EUR",
        numbers=(" ,", "\xa0,", ",", ".,"), dates=SLASHED, rates=("20", "10", "5.5"), postal="#####",
        cities="Lyon | Nantes | Dijon | Albi | Saint-Malo", street="{number} {street} | {number}, {street}",
        phone="0# ## ## ## ##", vat="FR?? ### ### ##? | FR??########?", tax="### ### ##? ####?",
        account="#######################",
    ),
    Country(
        code="BE", language="fr", names="Belgique", currency="EUR", signs=EURO, numbers=COMMA, dates=SLASHED,
        rates=("21", "6"), postal="####", cities="Namur | Liège | Mons | Wavre", street="{street} {number}",
        phone="0## ## ## ##", vat="BE 0###.###.#??", account="##########??",
        words={"vendor_vat_id": "TVA | N° TVA | N° d'entreprise"},
    ),
    Country(
        code="CH", language="fr", names="Suisse", currency="CHF", signs="CHF {} | {} CHF | Fr. {}",
        numbers=("'.", CURLY, " ."), dates=DOTTED, rates=("8.1", "2.6"), postal="####", cities="Sion | Nyon | Morges",
        phone="+41 ## ### ## ##", vat="CHE-###.###.##? TVA", account="#################",
    ),
    Country(
        code="ES", language="es", names="España", currency="EUR", signs=EURO, numbers=COMMA[:3], dates=SLASHED,
        rates=("21", "10", "4"), postal="#####", cities="Lugo | Huelva | Soria | Burgos", street="{street}, {number}",
        phone="9## ### ###", vat="ESB#######?", account="########??##########",
    ),
    Country(
        code="IT", language="it", names="Italia | Italy", currency="EUR", signs=EURO, numbers=COMMA[:3], dates=SLASHED,
        rates=("22", "10", "4"), postal="#####", cities="Lecco | Siena | Trento | Lucca", street="{street}, {number}",
        phone="0## ######", vat="IT##########?", tax="##########?",
        account="@######################",
    ),
    Country(
        code="NL",
        language="nl",
        names="Nederland | The Netherlands",
        currency="EUR",
        signs="€ {} | € {} | EUR {} | €{}",
        numbers=COMMA[:3], dates=DASHED, rates=("21", "9"), postal="#### @@", cities="Zwolle | Breda | Hoorn | Delft",
        phone="0## ### ####", vat="NL########?B01", account="@@@@##########",
    ),
    Country(
        code="BE", language="nl", names="België", currency="EUR", signs=EURO, numbers=COMMA[:3], dates=SLASHED,
        rates=("21", "6"), postal="####", cities="Gent | Leuven | Aalst", phone="0## ## ## ##", vat="BE 0###.###.#??",
        account="##########??", words={"vendor_vat_id": "BTW | BTW-nr. | Ondernemingsnr."},
    ),
    Country(
        code="SE", language="sv", names="Sverige | Sweden", currency="SEK", signs="{} kr | {} SEK | SEK {} | {} kr",
        numbers=(" ,", "\xa0,", ",", ".,"), dates="{yyyy}-{mm}-{dd} | {yyyy}-{mm}-{dd} | {d} {month} {yyyy}",
        rates=("25", "12", "6"), postal="### ##", cities="Lund | Umeå | Kalmar | Falun", phone="0## ### ## ##",
        vat="SE#########?01", tax="55####-###?", account="####################",
    ),
    Country(
        code="PT", language="pt", names="Portugal", currency="EUR", signs=EURO, numbers=COMMA, dates=SLASHED,
        rates=("23", "13", "6"), postal="####-###", cities="Braga | Évora | Faro", street="{street}, {number}",
        phone="2## ### ###", vat="PT5#######?", account="#####################",
    ),
    Country(
        code="DK", language="da", names="Danmark", currency="DKK", signs="{} DKK | DKK {} | {} kr.", numbers=COMMA[:3],
        dates=DASHED + " | {dd}.{mm}.{yyyy} | {d}. {month} {yyyy}", rates=("25",), postal="####",
        cities="Odense | Vejle | Ribe", phone="## ## ## ##", vat="DK#######?", account="##############",
    ),
    Country(
        code="NO", language="no", names="Norge", currency="NOK", signs="kr {} | NOK {} | {} NOK | {} kr",
        numbers=(" ,", "\xa0,", ".,"), dates=DOTTED, rates=("25", "15"), postal="####", cities="Bergen | Hamar | Bodø",
        phone="## ## ## ##", vat="NO ### ### ##? MVA", account="###########",
    ),
    Country(
        code="FI", language="fi", names="Suomi", currency="EUR", signs="{} € | {} EUR", numbers=(" ,", "\xa0,", ","),
        dates="{d}.{m}.{yyyy} | {dd}.{mm}.{yyyy}", rates=("25.5", "14"), postal="#####", cities="Oulu | Turku | Kuopio",
        phone="0## ### ####", vat="FI#######?", tax="#######-?", account="##############",
    ),
)  # fmt: skip
