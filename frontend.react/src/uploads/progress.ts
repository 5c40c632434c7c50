import type { State } from "~/client";
import { isActive } from "~/components/statuses";
import type { Upload } from "./uploads";

// An upload is the way to the pipeline's first step, of six.
const SENT = 100 / 6;

/** How far a file is on its whole way, in per cent; `state` is its document's, once there is one. */
export function percentage({ phase }: Upload, state: State | undefined): number {
  if (phase.at === "sending") return phase.share * SENT;
  return phase.at === "taken" ? (state?.progress.percentage ?? SENT) : 0;
}

/** Whether it has come to an end, good or bad, as far as the API goes; with a duplicate there is nothing to wait for. */
export function isFinished(upload: Upload, state: State | undefined): boolean {
  if (isDuplicate(upload)) return true;
  return upload.phase.at === "taken" && state !== undefined && !isActive(state.status);
}

/** Whether it was not taken, or could not be read. */
export const isFailed = ({ phase }: Upload, state: State | undefined): boolean =>
  phase.at === "refused" || Boolean(state?.error);

export const isOnItsWay = ({ phase }: Upload): boolean => phase.at !== "taken" && phase.at !== "refused";

/** Whether its bytes came before: then its document is the one that they made then. */
export const isDuplicate = ({ phase }: Upload): boolean => phase.at === "taken" && phase.duplicate;
