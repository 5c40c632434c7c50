"""French."""

from samples.variety.lexicon import Lexicon

FRENCH = Lexicon(
    code="fr",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    titles={
        "invoice": "Facture | FACTURE | Facture client | Note d'honoraires | Facture définitive | Facture de vente",
        "credit_note": "Avoir | AVOIR | Facture d'avoir | Note de crédit",
        "reminder": "Rappel | Relance | Rappel de paiement | Deuxième relance",
        "receipt": "Ticket de caisse | Reçu | Ticket | Note | Addition",
    },
    labels={
        "invoice_number": (
            "Facture n° | N° de facture | Numéro de facture | Facture N° | N° facture | N° | Numéro | Réf. facture | "
            "N° de pièce | Facture no | N° document"
        ),
        "credit_number": "Avoir n° | N° d'avoir | Numéro d'avoir | N° | Numéro | N° de pièce",
        "reminder_number": "Rappel n° | Relance n° | Référence | N°",
        "receipt_number": "Ticket n° | N° ticket | Ticket | Note n° | Facture n°",
        "invoice_date": (
            "Date | Date de facture | Date de facturation | Date d'émission | Émise le | Facturé le | Date facture | "
            "Le | "
            "Date de la facture | Date du document"
        ),
        "due_date": (
            "Échéance | Date d'échéance | À payer avant le | Date limite de paiement | Échéance le | Payable le | "
            "Règlement avant le"
        ),
        "delivery_date": "Date de livraison | Livré le | Livraison | Date de prestation | Date d'exécution",
        "service_period": "Période | Période de facturation | Période de prestation | Période du",
        "purchase_order": "Votre commande | N° de commande | Bon de commande | Commande client | Votre réf. commande",
        "sales_order": "Notre commande | N° de dossier | Commande interne | Affaire n° | Devis n°",
        "contract_number": "Contrat n° | N° de contrat | Marché | Contrat",
        "buyer_reference": "Votre référence | Réf. client | V/Réf. | Code service",
        "preceding_invoice": "Facture d'origine | Avoir sur facture | Annule la facture | Sur facture n°",
        "customer_number": "N° client | Client n° | Code client | Numéro de client | Compte client | Réf. client n°",
        "vendor_vat_id": "N° TVA | TVA intracommunautaire | N° TVA intracom. | TVA | N° de TVA | Identifiant TVA",
        "vendor_tax_number": "SIRET | N° SIRET | Siret",
        "customer_vat_id": "Votre N° TVA | TVA client | N° TVA client | TVA intracom. client",
        "iban": "IBAN | Compte IBAN | Code IBAN",
        "bic": "BIC | Code BIC | SWIFT | BIC/SWIFT",
        "bank": "Banque | Domiciliation | Établissement",
        "holder": "Titulaire | Bénéficiaire | Titulaire du compte",
        "payment_reference": "Référence de paiement | Référence à rappeler | Communication | Réf. à rappeler",
        "payment_terms": "Conditions de paiement | Règlement | Conditions de règlement | Paiement",
        "bill_to": "Facturé à | Client | Adresse de facturation | Destinataire | À l'attention de",
        "ship_to": "Livré à | Adresse de livraison | Lieu de livraison | Chantier",
        "from": "De | Émetteur | Vendeur | Fournisseur",
        "phone": "Tél. | Téléphone | Tél",
        "fax": "Fax | Télécopie",
        "email": "E-mail | Courriel | Mail",
        "web": "Site | Web | Internet",
        "clerk": "Contact | Votre contact | Suivi par | Vendeur | Commercial",
        "order_date": "Date de commande | Commande du | Commandé le",
        "print_date": "Imprimé le | Édité le",
        "delivery_note": "Bon de livraison | BL n° | N° BL",
        "project": "Projet | Chantier | Affaire | Objet",
        "register": "RCS | R.C.S. Lyon | N° RCS",
        "carrier": "Transporteur | Expédié par",
        "meter": "N° compteur | Compteur | PDL",
        "page": "Page {page} sur {pages} | Page {page}/{pages} | {page}/{pages}",
        "subtotal": "Sous-total | Total lignes | Total brut HT | Montant brut",
        "discount": "Remise | Remise globale | Escompte | Rabais",
        "shipping": "Frais de port | Port | Transport | Livraison | Frais d'expédition",
        "amount": "Total HT | Montant HT | Total net HT | Net HT | Base HT | Total hors taxes | Montant total HT",
        "vat": "TVA {rate} | TVA à {rate} | T.V.A. {rate} | TVA ({rate})",
        "vat_of": "TVA {rate} sur {taxable} | {rate} TVA de {taxable} | TVA {rate} (base {taxable})",
        "vat_total": "Total TVA | TVA | Montant TVA | T.V.A.",
        "vat_inside": "dont TVA {rate} | TVA incluse {rate}",
        "total": (
            "Total TTC | Montant TTC | Total à payer | TOTAL TTC | Total général | Montant total TTC | "
            "Total toutes taxes comprises"
        ),
        "rounding": "Arrondi | Différence d'arrondi",
        "prepaid": "Acompte | Acompte versé | Déjà réglé | Acomptes reçus",
        "amount_due": "Net à payer | Reste à payer | Solde à payer | Solde dû",
        "carried": "À reporter | Sous-total à reporter",
        "brought": "Report | Report de la page 1",
        "group": "Sous-total {} | Total {}",
        "rate": "Taux | Taux TVA | TVA %",
        "taxable": "Base HT | Montant HT | Base",
        "tax": "TVA | Montant TVA | Mt TVA",
        "gross": "TTC | Montant TTC",
        "previous_balance": "Solde précédent | Facture précédente | Ancien solde",
        "early": "Si paiement sous 10 jours | Avec escompte 2 %",
        "tip": "Pourboire | TIP",
        "with_tip": "Payé par carte | Total avec pourboire",
        "cash": "Espèces | ESPECES",
        "card": "CB | Carte bancaire | CARTE",
        "change": "Rendu | Monnaie rendue | À rendre",
        "open_invoice": "Facture | Facture ouverte",
        "fee": "Frais de rappel | Frais de relance | Indemnité forfaitaire",
    },
    columns={
        "position": "N° | Pos. | Ligne | #",
        "code": "Réf. | Référence | Code | Code article | Réf. article",
        "description": "Désignation | Description | Libellé | Prestation | Article | Produit",
        "quantity": "Qté | Quantité | Qté. | Nombre | Nb",
        "unit": "Unité | U. | Un.",
        "unit_price": "Prix unitaire | P.U. HT | PU HT | Prix unit. HT | P.U. | Prix",
        "discount": "Remise | Rabais",
        "percent_off": "Rem. % | Remise % | % Rem.",
        "vat_rate": "TVA | TVA % | Taux TVA | T.V.A.",
        "amount": "Montant HT | Total HT | Montant | Total | Prix total | Mt HT",
        "date": "Date | Livré le",
    },
    texts={
        "opening": (
            "Nous vous remercions de votre commande et vous facturons comme convenu : | Madame, Monsieur, veuillez "
            "trouver "
            "ci-dessous le détail. | Doit :"
        ),
        "closing": (
            "Merci de votre confiance. | Nous restons à votre disposition. | Pénalités de retard : trois fois le taux "
            "légal. | Clause de réserve de propriété. | Cordialement"
        ),
        "terms": (
            "Payable à {days} jours. | {days} jours net | Paiement à {days} jours date de facture | "
            "Règlement sous {days} jours sans escompte."
        ),
        "terms_due": "À régler avant le {due_date}. | Payable au plus tard le {due_date} | Échéance au {due_date}",
        "terms_discount": (
            "Escompte de 2 % si paiement avant le {early_date}, net à {days} jours. | {early_amount} si réglé avant le "
            "{early_date}, sinon {days} jours net."
        ),
        "exempt": "TVA non applicable, art. 293 B du CGI. | Exonéré de TVA. | Autoliquidation.",
        "marketing": (
            "Profitez de 10 % de remise jusqu'au {trap_date} sur {web} | Nouveau catalogue : plus de 2 500 références "
            "| "
            "Parrainez un ami et gagnez {trap_amount} | Une société du groupe {other}"
        ),
        "balance": "Solde de votre compte au {trap_date} : {trap_amount}",
        "carrier": "Expédié par {other}, colis {trap_number}, {trap_weight} kg",
        "stamp": "PAYÉ | COPIE | REÇU LE {trap_date} | DUPLICATA | ORIGINAL",
        "reminder": "sauf erreur de notre part, la facture ci-dessous reste impayée. Merci de la régler.",
        "thanks": "Merci de votre visite | À bientôt | Ticket à conserver",
        "served": "Servi par {name} | Serveur : {name} | Caisse 1 {name}",
        "table": "Table {n} | Caisse {n} | Couverts 2 Table {n}",
        "slip": "Coupon de paiement | Section paiement | Récépissé | Bulletin de versement",
    },
    units={
        "piece": "pce | u | pièce | pc | U",
        "hour": "h | heures | heure",
        "kg": "kg",
        "month": "mois | mois",
        "metre": "m | ml",
        "litre": "l | litre | L",
        "night": "nuits | nuit",
        "flat": "forfait | ft | ens.",
        "kwh": "kWh",
        "day": "jours | jour | j",
        "box": "carton | colis | caisse",
        "gb": "Go",
    },
    firms={
        "craft": "Menuiserie {} | Plomberie {} | {} Bâtiment | Électricité {} | Peinture {}",
        "wholesale": "{} Distribution | {} Négoce | Bureau {} | Primeurs {} | {} Fournitures",
        "software": "{} Logiciels | {}tech | {} Informatique | {} Cloud",
        "hotel": "Hôtel {} | Auberge {} | Hôtel du {} | Résidence {}",
        "freelance": "{given} {} | {given} {} Conseil | Atelier {given} {} | {given} {} Traduction",
        "utility": "{} Énergie | Eaux de {} | {} Gaz | Régie {}",
        "telephone": "{} Télécom | {} Mobile | {}tel | {} Fibre",
        "restaurant": "Bistrot {} | Chez {} | Brasserie {} | Café {}",
        "grocery": "Marché {} | Épicerie {} | Boulangerie {} | {} Frais",
        "fuel": "Station {} | Relais {} | {} Carburants",
    },
    goods={
        "craft": (
            "Porte en chêne, posée | Main d'œuvre | Déplacement | Tube cuivre 22 mm | Prises blanches | Peinture deux "
            "couches | Échafaudage, la semaine | Évacuation des gravats"
        ),
        "wholesale": (
            "Papier A4 80 g | Stylos bleus, lot de 50 | Vis hexagonale M8 x 40 | Gants de protection T9 | Café moulu "
            "1 kg "
            "| Tomates grappe cat. I | Tube LED 1500 mm | Classeur noir | Film étirable"
        ),
        "software": (
            "Abonnement équipe, mensuel | Licences Professionnel | Stockage supplémentaire | Maintenance | Assistance "
            "| "
            "Formation, un jour"
        ),
        "hotel": (
            "Chambre double, petit déjeuner | Chambre simple | Petit déjeuner | Parking | Minibar | Taxe de séjour"
        ),
        "freelance": (
            "Traduction anglais-français | Création de logo | Conseil | Séance photo | Relecture | Frais de déplacement"
        ),
        "utility": (
            "Consommation heures pleines | Consommation heures creuses | Abonnement | Gaz naturel | Eau potable | "
            "Assainissement"
        ),
        "telephone": (
            "Abonnement ligne pro | Forfait mobile | Appels vers mobiles | Itinérance zone 2 | Location box | IP fixe"
        ),
        "restaurant": (
            "Soupe du jour | Steak frites | Salade de chèvre | Vin maison 25 cl | Eau gazeuse | Café | Tarte aux pommes"
        ),
        "grocery": (
            "Lait demi-écrémé | Baguette tradition | Œufs plein air x6 | Bananes | Comté | Lessive | Sac de caisse | "
            "Piles AA"
        ),
        "fuel": "SP95-E10 | Gazole | Lavage auto | Lave-glace 5 l | Huile 5W30 1 l",
    },
    forms="SARL | SAS | SA | EURL | & Fils",
    starts="Mont Beau Val Cler Fon Ros Mar Cas Bel Ver Cham Lan",
    ends="vert champ claire taine mont sac ville lin nard gny dreuil zac",
    given="Camille Luc Élodie Hugo Inès Mathieu Jeanne Théo Nadia Paul",
    streets="rue des Tilleuls | avenue Victor | place du Marché | chemin du Moulin | quai Nord | boulevard Carnot",
)
