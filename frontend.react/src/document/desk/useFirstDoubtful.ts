import { useEffect, useEffectEvent } from "react";
import { useSmallScreen } from "~/components/screen";
import { openPaths } from "~/document/doubtful";
import { focusField, useReview } from "./review";

/** On opening a document under review the first doubtful field has the focus. Not on a phone: its keyboard would rise. */
export function useFirstDoubtful(): void {
  const small = useSmallScreen();
  const { documentId, order, desk, editable } = useReview();
  const begin = useEffectEvent(() => {
    const first = openPaths(order, desk.get().confirmed)[0];
    if (!first || small) return;
    focusField(first);
    desk.set({ focused: first });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each document that can be edited
  useEffect(() => {
    if (editable) begin();
    return () => desk.set({ focused: null, hovered: null });
  }, [documentId, editable]);
}
