"""Italian."""

from samples.variety.lexicon import Lexicon

ITALIAN = Lexicon(
    code="it",
    months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    titles={
        "invoice": "Fattura | FATTURA | Fattura immediata | Fattura differita | Parcella",
        "credit_note": "Nota di credito | NOTA DI CREDITO | Nota credito",
        "reminder": "Sollecito di pagamento | Primo sollecito | Avviso di pagamento",
        "receipt": "Scontrino | Ricevuta | Documento commerciale | Conto",
    },
    labels={
        "invoice_number": (
            "Fattura n. | Numero fattura | N. fattura | Fattura N° | Numero | Nr. documento | N. documento | Fattura "
            "nr. | "
            "Numero documento"
        ),
        "credit_number": "Nota di credito n. | Numero | N. documento | Nr. documento",
        "reminder_number": "Sollecito n. | Riferimento | Numero",
        "receipt_number": "Scontrino n. | Documento N. | Ricevuta n. | Doc. n.",
        "invoice_date": "Data | Data fattura | Data documento | Data di emissione | Emessa il | del | Data doc.",
        "due_date": "Scadenza | Data scadenza | Da pagare entro il | Scade il | Pagamento entro",
        "delivery_date": "Data consegna | Consegnato il | Data prestazione | Data di consegna",
        "service_period": "Periodo | Periodo di fatturazione | Periodo di riferimento",
        "purchase_order": "Vs. ordine | Ordine n. | N. ordine | Ordine cliente | Vs. rif. ordine",
        "sales_order": "Ns. ordine | Commessa | Preventivo n. | Conferma d'ordine",
        "contract_number": "Contratto n. | Contratto | N. contratto",
        "buyer_reference": "Vs. riferimento | Vs. rif. | Codice destinatario",
        "preceding_invoice": "Fattura originaria | Storno fattura | A storno della fattura",
        "customer_number": "Codice cliente | N. cliente | Cod. cliente | Cliente n.",
        "vendor_vat_id": "Partita IVA | P. IVA | P.IVA | Part. IVA",
        "vendor_tax_number": "Codice fiscale | C.F. | Cod. Fisc.",
        "customer_vat_id": "P. IVA cliente | Partita IVA cliente",
        "iban": "IBAN | Coordinate IBAN | Codice IBAN",
        "bic": "BIC | SWIFT | BIC/SWIFT",
        "bank": "Banca | Banca d'appoggio | Istituto",
        "holder": "Intestatario | Beneficiario | Intestato a",
        "payment_reference": "Causale | Riferimento pagamento | Causale bonifico",
        "payment_terms": "Condizioni di pagamento | Pagamento | Modalità di pagamento",
        "bill_to": "Spett.le | Cliente | Intestatario fattura | Destinatario | Fatturato a",
        "ship_to": "Destinazione merce | Luogo di consegna | Consegnare a",
        "from": "Da | Fornitore | Cedente",
        "phone": "Tel. | Telefono | Tel",
        "fax": "Fax",
        "email": "E-mail | Email | PEC",
        "web": "Web | Sito",
        "clerk": "Contatto | Referente | Agente",
        "order_date": "Data ordine | Ordine del",
        "print_date": "Stampato il | Data stampa",
        "delivery_note": "DDT n. | D.D.T. | Rif. DDT",
        "project": "Progetto | Cantiere | Oggetto",
        "register": "REA | Reg. Imprese | R.E.A. MI",
        "carrier": "Vettore | Spedito con",
        "meter": "Matricola contatore | POD | PDR",
        "page": "Pagina {page} di {pages} | Pag. {page}/{pages} | Pag. {page}",
        "subtotal": "Subtotale | Totale merce | Totale righe | Somma",
        "discount": "Sconto | Sconto cliente | Sconto incondizionato",
        "shipping": "Spese di trasporto | Trasporto | Spese di spedizione | Porto",
        "amount": "Imponibile | Totale imponibile | Totale netto | Netto | Totale senza IVA",
        "vat": "IVA {rate} | I.V.A. {rate} | IVA al {rate} | Imposta {rate}",
        "vat_of": "IVA {rate} su {taxable} | {rate} IVA di {taxable}",
        "vat_total": "Totale IVA | IVA | Imposta | Totale imposta",
        "vat_inside": "di cui IVA {rate} | IVA inclusa {rate}",
        "total": (
            "Totale | Totale fattura | TOTALE FATTURA | Totale documento | Totale complessivo | Totale da pagare | "
            "Importo totale"
        ),
        "rounding": "Arrotondamento",
        "prepaid": "Acconto | Acconto versato | Già pagato",
        "amount_due": "Netto a pagare | Saldo | Da pagare | Importo dovuto",
        "carried": "A riportare | Riporto a pagina seguente",
        "brought": "Riporto | Riporto da pagina precedente",
        "group": "Subtotale {} | Totale {}",
        "rate": "Aliquota | % IVA | IVA %",
        "taxable": "Imponibile | Base imponibile",
        "tax": "Imposta | IVA",
        "gross": "Totale | Lordo",
        "previous_balance": "Saldo precedente | Fattura precedente",
        "early": "Con sconto pagamento 10 gg | Pagamento anticipato",
        "tip": "Mancia",
        "with_tip": "Pagato con carta | Totale con mancia",
        "cash": "Contanti | CONTANTI | Pagamento contante",
        "card": "Carta | Pagamento elettronico | Bancomat",
        "change": "Resto | RESTO",
        "open_invoice": "Fattura | Fattura aperta",
        "fee": "Spese di sollecito | Mora",
    },
    columns={
        "position": "Pos. | N. | Riga",
        "code": "Codice | Cod. | Articolo | Cod. articolo | Rif.",
        "description": "Descrizione | Prodotto | Servizio | Denominazione | Natura e qualità dei beni",
        "quantity": "Quantità | Q.tà | Qtà | Q.ta",
        "unit": "U.M. | UM | Unità",
        "unit_price": "Prezzo | Prezzo unitario | P. unitario | Prezzo un. | Pr. unit.",
        "discount": "Sconto",
        "percent_off": "Sconto % | Sc. % | % Sc.",
        "vat_rate": "IVA | IVA % | Aliq. | Cod. IVA",
        "amount": "Importo | Totale | Prezzo totale | Importo netto | Totale netto",
        "date": "Data | Consegna",
    },
    texts={
        "opening": "Vi ringraziamo per l'ordine e fatturiamo come convenuto: | Per le prestazioni svolte:",
        "closing": "Grazie per la fiducia. | Restiamo a disposizione. | Cordiali saluti | Contributo CONAI assolto.",
        "terms": (
            "Pagamento a {days} giorni. | Bonifico {days} gg data fattura | {days} giorni netto | Rimessa diretta "
            "{days} gg"
        ),
        "terms_due": "Da pagare entro il {due_date}. | Scadenza {due_date} senza sconto",
        "terms_discount": "Sconto 2 % per pagamento entro il {early_date} ({early_amount}), netto {days} giorni.",
        "exempt": "Operazione non soggetta a IVA. | Esente art. 10 DPR 633/72. | Regime forfettario, senza IVA.",
        "marketing": (
            "Fino al {trap_date} 10 % di sconto su {web} | Nuovo catalogo con oltre 2.500 articoli | "
            "Porta un amico e risparmia {trap_amount} | Azienda del gruppo {other}"
        ),
        "balance": "Saldo del conto al {trap_date}: {trap_amount}",
        "carrier": "Spedito con {other}, collo {trap_number}, {trap_weight} kg",
        "stamp": "PAGATO | COPIA | RICEVUTO {trap_date} | DUPLICATO | ORIGINALE",
        "reminder": "dalle nostre scritture la fattura seguente risulta non pagata. Vi preghiamo di provvedere.",
        "thanks": "Grazie e arrivederci | Grazie della visita | Conservare lo scontrino",
        "served": "Operatore: {name} | Servito da {name} | Cassa 1 {name}",
        "table": "Tavolo {n} | Cassa {n} | Coperti 2 Tavolo {n}",
        "slip": "Bollettino di pagamento | Sezione pagamento | Ricevuta di pagamento",
    },
    units={
        "piece": "pz | PZ | nr | n.",
        "hour": "ore | h | ora",
        "kg": "kg",
        "month": "mese | mesi",
        "metre": "m | mt",
        "litre": "l | lt",
        "night": "notti | notte",
        "flat": "corpo | forf.",
        "kwh": "kWh",
        "day": "giorni | gg",
        "box": "cartone | ct",
        "gb": "GB",
    },
    firms={
        "craft": "Falegnameria {} | Idraulica {} | Edil {} | Impianti {} | Tinteggiature {}",
        "wholesale": "Forniture {} | {} Ingrosso | Commerciale {} | Ortofrutta {} | Cartoleria {}",
        "software": "{} Software | {} Sistemi | {}tech | {} Informatica",
        "hotel": "Albergo {} | Hotel {} | Locanda {} | Pensione {}",
        "freelance": "{given} {} | Studio {given} {} | {given} {} Traduzioni",
        "utility": "Energia {} | Acque {} | {} Gas e Luce",
        "telephone": "{} Telecom | {} Mobile | {}fibra",
        "restaurant": "Trattoria {} | Osteria {} | Ristorante {} | Bar {}",
        "grocery": "Alimentari {} | Panificio {} | Supermercato {} | Mercato {}",
        "fuel": "Stazione {} | {} Carburanti | Area {}",
    },
    goods={
        "craft": (
            "Porta in rovere, montata | Manodopera | Uscita e trasferta | Tubo rame 22 mm | Prese bianche | Pittura, "
            "due mani "
            "| Ponteggio, a settimana | Smaltimento macerie"
        ),
        "wholesale": (
            "Carta A4 80 g | Penne blu, conf. 50 | Vite esagonale M8 x 40 | Guanti tg. 9 | Caffè macinato 1 kg | "
            "Pomodori a "
            "grappolo | Tubo LED 1500 mm | Raccoglitore nero"
        ),
        "software": (
            "Piano team, mensile | Licenze Professional | Spazio aggiuntivo | Manutenzione | Assistenza | Formazione"
        ),
        "hotel": "Camera doppia con colazione | Camera singola | Colazione | Parcheggio | Minibar",
        "freelance": (
            "Traduzione inglese-italiano | Progetto logo | Consulenza | Servizio fotografico | Spese di viaggio"
        ),
        "utility": "Energia fascia F1 | Energia fascia F23 | Quota fissa | Gas naturale | Acqua potabile | Fognatura",
        "telephone": "Canone linea business | Piano mobile | Chiamate verso mobili | Roaming zona 2 | Noleggio modem",
        "restaurant": (
            "Minestra del giorno | Pizza Margherita | Risotto | Vino della casa | Acqua frizzante | Caffè | Tiramisù"
        ),
        "grocery": "Latte intero | Pane casereccio | Uova x6 | Banane | Pecorino | Detersivo | Sacchetto | Pile AA",
        "fuel": "Benzina | Gasolio | Lavaggio | Liquido vetri 5 l | Olio 5W30 1 l",
    },
    forms="S.r.l. | S.p.A. | S.n.c. | S.a.s. | & Figli",
    starts="Val Mon Ros Bel Cas Ser Mar Fon Pie Tor Lan Al",
    ends="vecchi tani sella nero ghetti maro dini telli zano lupi bianchi chi",
    given="Giulia Marco Elena Luca Sara Davide Chiara Paolo Irene Matteo",
    streets="Via Roma | Via dei Mille | Piazza del Popolo | Corso Italia | Via del Mulino | Viale dei Pini",
)
