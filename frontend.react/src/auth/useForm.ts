import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FieldRefusal, missing, type Refusal, refusal } from "./refusal";

/** A form of text fields: sent when none is empty; what the API says to it stands at the right place, and has the focus. */
export function useForm<Field extends string>(
  fields: readonly Field[],
  send: (form: Record<Field, string>) => Promise<unknown>,
) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<Refusal<Field>>({ fields: {} });
  const sending = useMutation({ mutationFn: send, onError: (error) => setRefused(refusal(error, fields)) });

  useEffect(() => {
    const wrong = fields.find((field) => refused.fields[field]);
    if (wrong) fieldOf(form.current, wrong)?.focus();
  }, [fields, refused]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = entries(event.currentTarget, fields);
    const empty = missing(values);
    setRefused({ fields: empty });
    if (Object.keys(empty).length === 0) sending.mutate(values);
  };

  return {
    form: { ref: form, onSubmit, noValidate: true },
    field: (name: Field) => {
      const why: FieldRefusal | undefined = refused.fields[name];
      return { name, error: why && t(`auth.refused.${why}`) };
    },
    refused: refused.form,
    sending: sending.isPending || sending.isSuccess,
  };
}

function entries<Field extends string>(form: HTMLFormElement, fields: readonly Field[]): Record<Field, string> {
  return Object.fromEntries(fields.map((field) => [field, fieldOf(form, field)?.value ?? ""])) as Record<Field, string>;
}

function fieldOf(form: HTMLFormElement | null, name: string): HTMLInputElement | undefined {
  const found = form?.elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : undefined;
}
