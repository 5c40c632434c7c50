"""Swedish."""

from scanner_processing.readers.offline.languages.language import Language

SWEDISH = Language(
    labels={
        "invoice_number": (
            "fakturanummer | fakturanr | faktura {nr/nummer} | kvittonummer | kvitto nr | kvittonr | "
            "kreditfakturanummer | kreditfaktura nr | verifikationsnummer"
        ),
        "number": "nummer",
        "title": "faktura | kreditfaktura | kontantfaktura | samlingsfaktura",
        "invoice_date": "fakturadatum | fakturans datum | utfärdandedatum | utställd den | datum för faktura",
        "date": "datum",
        "due_date": (
            "förfallodatum | förfallodag | förfaller | förfaller den | sista betalningsdag | oss tillhanda | oss "
            "tillhanda senast | betalas senast | betala senast | senast betalningsdag | att betala senast | betalning "
            "senast | bet. senast"
        ),
        "purchase_order": (
            "{ordernummer/beställningsnummer/inköpsordernummer/inköpsorder/beställningsnr/ordernr} {nr/} | order {nr/} "
            "| ert {ordernummer/ordernr/beställningsnummer/inköpsordernummer} | er {order/beställning} {nr/} | "
            "beställning {nr/}"
        ),
        "payment_reference": (
            "ocr | ocr nr | ocr nummer | ocr referens | betalningsreferens | meddelande | referensnummer"
        ),
        "reference": "referens | vår referens",
        "customer_reference": "er referens | ert referensnummer | kundens referens",
        "payment_terms": "betalningsvillkor | betalningsvillkoren | villkor | betalvillkor",
        "iban": "iban nr | iban nummer",
        "vendor_vat_id": (
            "{momsreg/moms reg/momsregistrerings/momsregistrering/vat} {nr/nummer} | momsnummer | moms nr | "
            "momsregistreringsnummer | vårt momsregistreringsnummer | vat nr | moms id"
        ),
        "currency": "valuta | belopp i",
        "amount": (
            "netto | nettobelopp | delsumma | {summa/totalt/belopp/total} {exkl/exklusive/ex/exkl.} moms | summa netto "
            "| netto totalt | totalt netto | momsunderlag"
        ),
        "vat": (
            "{varav/summa/total/totalt/plus/} moms | momsbelopp | mervärdesskatt | moms {totalt/belopp/kr} | därav moms"
        ),
        "total": (
            "{summa/totalt/belopp/total} {inkl/inklusive/inkl.} moms | summa | totalt | totalsumma | totalbelopp | "
            "fakturabelopp | bruttobelopp | summa brutto | slutsumma | totalt {belopp/sek/kr} | fakturans totalbelopp"
        ),
        "amount_due": (
            "att betala | belopp att betala | summa att betala | totalt att betala | att betala sek | kvar att betala"
        ),
        "no_total": (
            "rabatt | förskott | transport | frakt | att överföra | överfört | ingående saldo | tidigare betalt | "
            "fraktavgift | från föregående sida | expeditionsavgift"
        ),
        "rounding": "öresavrundning | avrundning | öresutjämning | öresutj",
        "tendered": "kontant | kort | betalt | kortköp | mottaget | betalat",
        "change": "växel | åter | tillbaka",
        "vat_rate": "momssats | moms % | skattesats",
        "seller": "säljare | leverantör | avsändare | fakturautställare",
        "account_holder": "kontoinnehavare | betalningsmottagare | mottagare",
        "name": "namn | företagsnamn",
        "buyer": "kund | köpare | fakturaadress | leveransadress | faktureras till | fakturamottagare | leverans till",
        "other": (
            "{kundnummer/kundnr} | kund nr | {leveransdatum/orderdatum/beställningsdatum} | org nr | orgnr | "
            "organisationsnummer | bankgiro | plusgiro | telefon | tel | sida | bank | momsreg nr kund | period | "
            "följesedel | f-skatt | godkänd för f-skatt | ert momsregistreringsnummer | kundens "
            "momsregistreringsnummer | säte | kontakt | webbplats | e-post | kassa | antal varor | dröjsmålsränta | "
            "leveransvillkor | avtalsnummer | projekt"
        ),
    },
    columns={
        "description": "benämning | beskrivning | artikel | produkt | tjänst | specifikation | vara | text",
        "quantity": "antal | kvantitet | timmar | tim | lev. antal",
        "unit_price": "{à pris/a-pris/pris/styckpris/enhetspris/pris per enhet/timpris} {exkl moms/}",
        "amount": "{belopp/summa/radsumma/totalt/totalpris/total} {exkl moms/kr/}",
        "vat_rate": "moms | momssats | moms % | % moms",
        "position": "nr | rad | pos",
        "ignored": "enhet | enh | rabatt | artikelnr | artikelnummer | art.nr | art nr | kod | datum",
    },
    kinds="faktura | kontantfaktura | kopia | kvitto | sida",
    paying="betalas | betalning | att betala | betalningsvillkor | förfaller | vänligen | netto",
    times="dag | dagar | veckor | månad | månader | netto | mottagande",
)
