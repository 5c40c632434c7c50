import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";

const SETTLE_MS = 250;

/** What is being typed into a filter, which is applied once the typing rests; and follows the filter when that changes. */
export function useDraft(value: string | undefined, apply: (value: string | undefined) => void) {
  const [draft, setDraft] = useState(value ?? "");
  const applied = useRef(value);
  const settle = useDebouncedCallback((text: string) => {
    applied.current = text.trim() || undefined;
    apply(applied.current);
  }, SETTLE_MS);

  useEffect(() => {
    if (value === applied.current) return;
    applied.current = value;
    setDraft(value ?? "");
  }, [value]);

  const type = (text: string) => {
    setDraft(text);
    settle(text);
  };
  return [draft, type] as const;
}
