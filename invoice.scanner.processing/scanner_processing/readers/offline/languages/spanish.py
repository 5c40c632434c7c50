"""Spanish."""

from scanner_processing.readers.offline.languages.language import Language

SPANISH = Language(
    labels={
        "invoice_number": (
            "{número/nº/n°/no/núm/n.} {de/de la/} factura | factura {nº/n°/no/número/núm/num} | factura simplificada "
            "{nº/número/} | {nº/n°/número} {de/} {ticket/tique/recibo} | ticket nº | recibo nº | código de factura"
        ),
        "number": "número",
        "title": "factura | factura simplificada | abono | factura rectificativa | factura proforma",
        "invoice_date": (
            "fecha {de/de la/} {factura/emisión/expedición/facturación} | fecha factura | emitida el | expedida el"
        ),
        "date": "fecha | fecha y hora",
        "due_date": (
            "fecha {de/del/} vencimiento | vencimiento | fecha {de/límite de/} pago | vence el | pagar antes del | "
            "pagadero el | pagadero antes del | fecha límite | a pagar antes del"
        ),
        "purchase_order": (
            "{número/nº/n°/núm/referencia/ref} {de/del/} {pedido/orden de compra} | pedido {nº/n°/número/} | orden de "
            "compra {nº/} | su pedido {nº/} | su número de pedido"
        ),
        "payment_reference": (
            "referencia {de/del/para el} {pago/transferencia} | concepto {de la transferencia/de pago/del pago/} | "
            "indicar en el pago"
        ),
        "reference": "referencia | ref | nuestra referencia",
        "customer_reference": "su referencia | ref. {del/} cliente | referencia {del/} cliente",
        "payment_terms": (
            "{condiciones/condición/términos/forma/plazo} {de/del} pago | condiciones | forma y plazo de pago"
        ),
        "iban": "cuenta iban | número iban | nº iban",
        "vendor_vat_id": (
            "{nif/cif/nif iva/n.i.f./c.i.f./vat} {nº/número/emisor/} | cif nif | nif cif | {número/nº/n°} {de/} "
            "{iva/nif iva/nif} | número de identificación fiscal | iva intracomunitario | nif intracomunitario"
        ),
        "currency": "moneda | divisa | importes en",
        "amount": (
            "base imponible | subtotal | total {neto/sin iva/sin impuestos/antes de iva/base imponible/base} | importe "
            "neto | neto | suma neta | total importe neto | importe sin iva | base"
        ),
        "vat": (
            "{total/cuota/importe/importe del/cuota de/total cuota/más/} iva | i.v.a. | impuestos | total impuestos | "
            "impuesto | igic | cuota"
        ),
        "total": (
            "suma | total {factura/general/con iva/iva incluido/bruto/importe/de la factura/i.v.a. incluido/impuestos "
            "incluidos} | importe total {de la factura/con iva/} | importe bruto | suma total | total euros"
        ),
        "amount_due": (
            "total a pagar | a pagar | importe a pagar | saldo pendiente | líquido a percibir | importe pendiente | "
            "importe debido | total a abonar"
        ),
        "no_total": (
            "descuento | anticipo | suma y sigue | suma anterior | portes | gastos de envío | pagado a cuenta | "
            "importe anterior | a cuenta | retención irpf | retención"
        ),
        "rounding": "redondeo",
        "tendered": "efectivo | tarjeta {de crédito/de débito/} | entregado | pagado | contado",
        "change": "cambio | su cambio | vuelta",
        "vat_rate": "tipo {de/} iva | % iva | tipo",
        "seller": "vendedor | emisor | proveedor | emitida por | expedidor",
        "account_holder": "titular {de la cuenta/} | beneficiario",
        "name": "nombre | razón social",
        "buyer": (
            "facturar a | facturado a | cliente | comprador | destinatario | dirección de {facturación/envío/entrega} "
            "| enviar a | datos del cliente | a la atención de"
        ),
        "other": (
            "{número/nº/n°/código} {de/del/} cliente | fecha {de/del} {entrega/pedido/servicio/operación/envío} | "
            "periodo {de facturación/} | período {de facturación/} | {nif/cif} {del/} cliente | albarán {nº/} | "
            "teléfono | tel | tfno | página | banco | swift bic | registro mercantil | correo electrónico | contacto | "
            "atendido por | cajero | nif iva {del/} cliente | su nif iva | hora | mesa | número de artículos | su nif"
        ),
    },
    columns={
        "description": "descripción | concepto | artículo | producto | servicio | detalle | denominación",
        "quantity": "cantidad | cant | uds | unidades | unid | horas | ud | volumen",
        "unit_price": "precio {unitario/unidad/unit/ud/} | p. unitario | p.u. | tarifa | precio/ud",
        "amount": "importe {neto/total/} | total {neto/} | precio total | subtotal",
        "vat_rate": "iva | % iva | tipo iva | impuesto | tipo de iva",
        "position": "nº | línea | pos",
        "ignored": "referencia | ref | código | unidad | dto | descuento | fecha",
    },
    kinds="abono | copia | factura | página | recibo | simplificada | ticket",
    paying="pagadero | pago | pagar | a pagar | vencimiento | rogamos | condiciones",
    times="día | días | semanas | mes | meses | recepción | contado",
)
