import * as schemas from "~/client/schemas.gen";
import { invoiceModel } from "./model";

/** The invoice as the API describes it. */
export const INVOICE = invoiceModel(schemas, schemas.DocumentSchema);
