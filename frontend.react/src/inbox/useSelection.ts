import { useState } from "react";

export interface Selection {
  /** Ids of what is selected and in sight: what is not seen is never acted upon. */
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  toggleAll: () => void;
  clear: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

export function useSelection(inSight: readonly string[]): Selection {
  const [chosen, setChosen] = useState(NOTHING);
  const ids = new Set(inSight.filter((id) => chosen.has(id)));
  const others = (id: string) => [...ids].filter((each) => each !== id);
  return {
    ids,
    toggle: (id) => setChosen(new Set(ids.has(id) ? others(id) : [...ids, id])),
    toggleAll: () => setChosen(ids.size === inSight.length ? NOTHING : new Set(inSight)),
    clear: () => setChosen(NOTHING),
  };
}
