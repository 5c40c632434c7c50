import { needsPerson } from "~/document/confidence";
import { type Active, type Draft, useActive, useDesk } from "~/document/desk/desk";
import {
  confirm,
  fieldId,
  isField,
  keep,
  type Review,
  textOf,
  type as typeInto,
  undo,
  useReview,
} from "~/document/desk/review";
import type { Reading } from "~/document/readings";
import type { ShownState } from "./StateIcon";

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface FieldState {
  state: ShownState;
  draft: Draft | undefined;
  active: Active;
  confirmed: boolean;
  /** What every input of a field has in common, in the panel and in a table. */
  input: {
    id: string;
    value: string;
    readOnly: boolean;
    "aria-invalid": boolean;
    autoComplete: "off";
    spellCheck: false;
    onChange: (event: React.ChangeEvent<Input>) => void;
    onFocus: (event: React.FocusEvent<Input>) => void;
    onBlur: (event: React.FocusEvent) => void;
  };
  hover: { onPointerEnter: () => void; onPointerLeave: () => void };
}

/** A field as its row or cell needs it: what is shown, and what happens with it. */
export function useField(reading: Reading): FieldState {
  const review = useReview();
  const { desk, editable, language } = review;
  const { path } = reading;
  const draft = useDesk((each) => each.drafts[path]);
  const confirmed = useDesk((each) => each.confirmed.has(path));
  const active = useActive(path);
  return {
    state: reading.correction || (confirmed && needsPerson(reading.state)) ? "person" : reading.state,
    draft,
    active,
    confirmed,
    input: {
      id: fieldId(path),
      value: draft?.text ?? textOf(reading, language),
      readOnly: !editable,
      "aria-invalid": draft?.trouble != null,
      autoComplete: "off",
      spellCheck: false,
      onChange: (event) => typeInto(review, reading, event.currentTarget.value),
      onFocus: (event) => {
        desk.set({ focused: path, ...(reading.place && { page: reading.place.page }) });
        if ("select" in event.currentTarget) event.currentTarget.select();
      },
      onBlur: (event) => {
        // On the way to another field that one takes over: the words of the page stay where they are.
        if (desk.get().focused === path && !isField(event.relatedTarget)) desk.set({ focused: null });
        keep(review, reading);
      },
    },
    hover: {
      onPointerEnter: () => desk.set({ hovered: path }),
      onPointerLeave: () => desk.get().hovered === path && desk.set({ hovered: null }),
    },
  };
}

/** What the keys of a field do in either place. True where the key was meant for it. */
export function fieldKey(review: Review, reading: Reading, event: React.KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "Enter" && isPlain && review.editable && !event.nativeEvent.isComposing) {
    event.preventDefault();
    confirm(review, reading, event.shiftKey ? -1 : 1);
    return true;
  }
  if (event.key === "Escape" && review.desk.get().drafts[reading.path]) {
    event.stopPropagation();
    undo(review, reading.path);
    return true;
  }
  return false;
}
