import { isProblem } from "~/session/problem";

/** Why a form was not taken: words above it, words at a field, or both; as keys of the language files under `auth.refused`. */
export interface Refusal<Field extends string> {
  form?: FormRefusal;
  fields: Partial<Record<Field, FieldRefusal>>;
}

export type FormRefusal =
  | "wrong_credentials"
  | "registration_off"
  | "too_many"
  | "unavailable"
  | "connection"
  | "unknown";
export type FieldRefusal = "missing" | "address_taken" | "email" | "password" | "invalid";

const BY_CODE: Record<string, FormRefusal> = {
  wrong_credentials: "wrong_credentials",
  registration_off: "registration_off",
};
const BY_STATUS: Record<number, FormRefusal> = {
  429: "too_many",
  500: "unavailable",
  502: "unavailable",
  503: "unavailable",
};

/** What the API said to a form with these fields. */
export function refusal<Field extends string>(error: unknown, fields: readonly Field[]): Refusal<Field> {
  if (!isProblem(error)) return { form: "connection", fields: {} };
  if (error.code === "address_taken") return { fields: atField(fields, "email", "address_taken") };
  const named = Object.assign({}, ...(error.errors ?? []).map(({ field }) => atField(fields, field, ofField(field))));
  if (Object.keys(named).length > 0) return { fields: named };
  return { form: BY_CODE[error.code] ?? BY_STATUS[error.status] ?? "unknown", fields: {} };
}

/** The fields that are still empty. */
export function missing<Field extends string>(form: Record<Field, string>): Refusal<Field>["fields"] {
  const empty = Object.entries<string>(form).filter(([, value]) => value.trim() === "");
  return Object.fromEntries(empty.map(([field]) => [field, "missing"])) as Refusal<Field>["fields"];
}

const ofField = (field: string): FieldRefusal => (field === "email" || field === "password" ? field : "invalid");

function atField<Field extends string>(fields: readonly Field[], name: string, why: FieldRefusal) {
  const field = fields.find((each) => each === name);
  return field === undefined ? {} : ({ [field]: why } as Refusal<Field>["fields"]);
}
