import type { DocumentSummary } from "~/client";
import { isActive, type Status } from "~/components/statuses";
import { useStatus } from "~/live/useStatus";

interface Live {
  status: Status;
  quality: number | null;
  /** How far along it is while it is read. */
  percentage: number | undefined;
}

/** A document of the list as it is at this moment: the list is asked for again a little later than its state changes. */
export function useLive(document: DocumentSummary): Live {
  const active = isActive(document.status);
  const state = useStatus(document.id, active);
  if (!active || !state) {
    return { status: document.status, quality: document.predicted_accuracy, percentage: undefined };
  }
  const percentage = isActive(state.status) ? state.progress.percentage : undefined;
  return { status: state.status, quality: state.quality_score, percentage };
}
