"""French."""

from scanner_processing.readers.offline.languages.language import Language

FRENCH = Language(
    labels={
        "invoice_number": (
            "numéro {de/de la/} facture | facture {n°/no/numéro/num} | {n°/no/num} {de/de la/} facture | référence {de "
            "la/} facture | facture référence | {numéro/n°} d'avoir | avoir n° | note {d'honoraires/} n° | ticket n° | "
            "n° ticket"
        ),
        "number": "numéro",
        "title": "facture | facture d'acompte | facture proforma | avoir | note d'honoraires",
        "invoice_date": (
            "date {de la facture/de facture/facture/de facturation/d'émission/de l'émission} | émise le | émis le | "
            "facture du | établie le"
        ),
        "due_date": (
            "date {d'échéance/limite de paiement/de paiement} | échéance | échéance le | à payer avant le | à régler "
            "avant le | payable le | à régler le | à payer {avant/pour} le | échéance au | date limite de règlement"
        ),
        "purchase_order": (
            "{numéro/n°/no/référence/réf} {de/de la/} {commande/bon de commande} | commande {n°/no/numéro/} | bon de "
            "commande {n°/no/} | votre commande {n°/} | votre bon de commande | marché {n°/}"
        ),
        "payment_reference": (
            "référence {de/du} {paiement/virement/règlement} | communication | communication structurée | motif {du "
            "virement/} | référence à rappeler | référence à indiquer | réf {paiement/de paiement}"
        ),
        "reference": "référence | réf | notre référence | nos références",
        "customer_reference": "votre référence | vos références | référence client",
        "payment_terms": (
            "{conditions/modalités/délai} de {paiement/règlement} | conditions | mode et délai de paiement"
        ),
        "iban": "n° iban | code iban",
        "vendor_vat_id": (
            "{numéro/n°/no/num} {de/d'identification/} tva {intracommunautaire/intracom/} | id tva | tva "
            "{intracommunautaire/intracom} {n°/no/} | tva intra | numéro d'identification à la tva | tva {no/numéro} | "
            "ide tva | identifiant tva | {n°/no} tva"
        ),
        "currency": "devise | monnaie | montants en | montants exprimés en",
        "amount": (
            "{total/montant/montant total/sous-total/total général/total net} {ht/hors taxe/hors taxes/hors tva/h.t.} "
            "| montant total net | sous-total | total net | montant net | base ht | net ht | prix ht"
        ),
        "vat": (
            "{total/montant/montant de la/montant total/dont/total de la/plus/} {tva/t.v.a.} | taxe sur la valeur "
            "ajoutée | montant total de la tva | total taxes | taxes"
        ),
        "total": (
            "{total/montant/montant total/total général/total facture/total net} {ttc/t.t.c./tva comprise/tvac/toutes "
            "taxes comprises} | montant total brut | total à payer | montant total | total général | total de la "
            "facture | montant de la facture"
        ),
        "amount_due": (
            "net à payer {ttc/} | solde à payer | montant dû | reste à payer | solde dû | montant à payer {ttc/} | "
            "somme à payer | à payer"
        ),
        "no_total": (
            "remise | acompte | acompte versé | report | à reporter | total à reporter | escompte | frais de port | "
            "déjà réglé | rabais | report à nouveau"
        ),
        "rounding": "arrondi",
        "tendered": "espèces | carte {bancaire/bleue/} | cb | chèque | montant réglé | payé",
        "change": "rendu | monnaie rendue | à rendre | rendu monnaie",
        "vat_rate": "taux {de/} tva | taux",
        "seller": "vendeur | émetteur | fournisseur | prestataire | émis par",
        "account_holder": "titulaire {du compte/} | bénéficiaire | compte au nom de",
        "name": "nom | raison sociale",
        "buyer": (
            "facturé à | facturer à | adresse de {facturation/livraison} | client | acheteur | destinataire | livré à "
            "| à l'attention de | adressé à"
        ),
        "other": (
            "{numéro/n°/no/code} {de/du/} client | date {de/de la} {livraison/commande/prestation} | période {de "
            "facturation/de prestation/} | {n°/numéro} {de/} tva {intracommunautaire/} {du/} client | numéro de "
            "dossier | siret | siren | rcs | code ape | naf | téléphone | tél | page | bon de livraison | bon de "
            "livraison n° | banque | capital social | courriel | contact | dossier suivi par | pénalités de retard | "
            "livraison | date de la livraison | n° siret | n° siren | nombre d'articles | tva client | n° de contrat | "
            "votre n° de tva | votre numéro de tva"
        ),
    },
    columns={
        "description": (
            "désignation | mission | produit | libellé | description | prestation | article | désignation des "
            "prestations"
        ),
        "quantity": "quantité | nombre | qté | heures | jours | nb",
        "unit_price": "prix unitaire {ht/} | p.u. {ht/} | pu {ht/} | prix | prix u. {ht/} | tarif {ht/}",
        "amount": "montant {ht/ttc/} | prix total {ht/} | total {ht/ttc/} | total ligne {ht/}",
        "vat_rate": "tva | taxe | taux tva | taux | taux de tva | % tva",
        "position": "ligne | pos | art",
        "ignored": "unité | remise | réf | référence | code | date",
    },
    kinds="avoir | d'honoraires | honoraires | note | duplicata | facture | page | reçu | ticket",
    paying="payable | paiement | à payer | à régler | règlement | net à | merci de | échéance",
    times="jours | jour | semaines | mois | réception | comptant",
)
