"""Italian."""

from scanner_processing.readers.offline.languages.language import Language

ITALIAN = Language(
    labels={
        "invoice_number": (
            "{numero/n./n°/nr/num} {di/della/} {fattura/documento/parcella} | fattura {n./n°/nr/numero/num/no} | "
            "documento {n./n°/nr/numero} | ricevuta {n./n°/nr} | scontrino {n./n°/nr} | documento commerciale {n./n°} "
            "| parcella {n./n°/nr} | nota di credito {n./n°/nr}"
        ),
        "number": "numero",
        "title": "fattura | parcella | nota di credito | fattura proforma | fattura immediata | fattura differita",
        "invoice_date": (
            "data {della/di/} {fattura/emissione/documento/fatturazione} | emessa il | emesso il | fattura del | data "
            "fattura"
        ),
        "date": "data | data e ora",
        "due_date": (
            "{data/data di/data di scadenza/termine di} {scadenza/pagamento} | scadenza {il/pagamento/del pagamento/} "
            "| data scadenza | scade il | da pagare entro {il/} | pagamento entro il | entro il | pagare entro il"
        ),
        "purchase_order": (
            "{numero/n./n°/nr/riferimento/rif} {di/d'/} {ordine/ordine di acquisto/ordine cliente} | ordine "
            "{n./n°/nr/numero/di acquisto/d'acquisto/cliente/} | vostro ordine {n./n°/} | vs ordine {n./} | ordine di "
            "acquisto {n./n°}"
        ),
        "payment_reference": (
            "causale {del bonifico/di pagamento/di versamento/bonifico/} | riferimento {di/del/per il} "
            "{pagamento/bonifico}"
        ),
        "reference": "riferimento | rif | nostro riferimento | ns riferimento",
        "customer_reference": "vostro riferimento | vs riferimento | riferimento cliente",
        "payment_terms": "{condizioni/termini/modalità} di pagamento | condizioni | modalità e termini di pagamento",
        "iban": "codice iban | coordinate iban",
        "vendor_vat_id": (
            "partita iva | p. iva | p.iva | piva | {numero/n.} {di/} partita iva | partita iva n. | id iva | cod. "
            "fisc. e p. iva | c.f. e p.iva | c.f./p.iva | codice fiscale e partita iva | p.iva/c.f. | partita iva/c.f."
        ),
        "currency": "valuta | divisa | importi in",
        "amount": (
            "{totale/importo/importo totale/} imponibile | imponibile {totale/} | totale {netto/senza iva/al netto "
            "iva/iva esclusa/merce/parziale} | subtotale | importo netto | netto | importo senza iva | netto merce"
        ),
        "vat": (
            "{totale/importo/imposta/totale imposta/più/di cui/} iva | i.v.a. | imposta {totale/} | totale imposta "
            "{iva/} | totale imposte"
        ),
        "total": (
            "totale {fattura/documento/complessivo/generale/lordo/iva inclusa/ivato/con iva/da pagare/euro/} | importo "
            "totale {fattura/documento/} | importo lordo | totale della fattura | totale parcella | totale documento"
        ),
        "amount_due": (
            "netto a pagare | netto da pagare | totale dovuto | importo dovuto | saldo dovuto | da pagare | importo da "
            "pagare | totale a pagare | a pagare"
        ),
        "no_total": (
            "sconto | acconto | riporto | a riportare | totale a riportare | spese di trasporto | trasporto | già "
            "pagato | ritenuta d'acconto | da riportare | riporto a nuovo"
        ),
        "rounding": "arrotondamento",
        "tendered": (
            "contanti | contante | pagamento contante | pagamento elettronico | bancomat | carta {di credito/} | "
            "importo pagato | pagato"
        ),
        "change": "resto",
        "vat_rate": "aliquota {iva/} | % iva",
        "seller": "venditore | fornitore | cedente | cedente prestatore | emittente | prestatore",
        "account_holder": "intestatario {del conto/conto/} | beneficiario | intestato a",
        "name": "nome | denominazione | ragione sociale",
        "buyer": (
            "cliente | destinatario | spett. | spett.le | spettabile | intestata a | fatturare a | acquirente | "
            "cessionario | committente | cessionario committente | indirizzo di {fatturazione/spedizione/consegna} | "
            "luogo di consegna"
        ),
        "other": (
            "{numero/n./codice/cod.} cliente | data {di/dell'} {consegna/ordine/spedizione} | data {consegna/ordine} | "
            "periodo {di fatturazione/di riferimento/} | partita iva {del/} cliente | p.iva cliente | codice fiscale | "
            "cod. fisc. | c.f. | ddt | ddt n. | telefono | tel | pagina | banca | codice destinatario | codice sdi | "
            "sdi | pec | rea | capitale sociale | registro imprese | contatto | vostra partita iva | bic swift | "
            "numero pezzi"
        ),
    },
    columns={
        "description": (
            "descrizione | articolo | prodotto | servizio | prestazione | denominazione | descrizione dei beni | "
            "descrizione della prestazione | descrizione {dei/} {servizi/articoli/beni e servizi}"
        ),
        "quantity": "quantità | q.tà | qtà | qta | pezzi | ore | n. pezzi",
        "unit_price": "prezzo {unitario/unit./cad./} | pr. unitario | p. unitario | tariffa | costo unitario",
        "amount": "importo {netto/totale/} | totale {riga/netto/} | prezzo totale | imponibile",
        "vat_rate": "iva | % iva | aliquota {iva/} | al. iva | cod. iva",
        "position": "pos | riga",
        "ignored": "codice | cod. | um | u.m. | unità | sconto | rif | data",
    },
    kinds="commerciale | copia | documento | fattura | pagina | parcella | ricevuta | scontrino",
    paying="pagamento | pagabile | da pagare | scadenza | si prega | bonifico",
    times="giorno | giorni | gg | settimane | mese | mesi | ricevimento | vista",
)
