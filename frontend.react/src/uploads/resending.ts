import type { Transfer } from "./transfer";

/** Seconds before each further attempt, where the API asks for no longer ones: time enough to start it anew. */
export const PAUSES = [1, 2, 4, 8, 16] as const;
/** Whoever is asked to wait longer than this decides themselves when to go on. */
const LONGEST_PAUSE = 60;

/** Ends early when it is stopped. */
export type Pause = (seconds: number, stop: AbortSignal) => Promise<void>;

/** Sends again what may be taken a little later. Its key stays, so that it is taken once, whichever answer was lost. */
export const resending =
  (transfer: Transfer, pause: Pause = paused): Transfer =>
  async (parcel, tell, stop) => {
    for (const seconds of PAUSES) {
      const outcome = await transfer(parcel, tell, stop);
      if ("taken" in outcome || outcome.again === null || outcome.again > LONGEST_PAUSE || stop.aborted) return outcome;
      tell({ at: "held" });
      await pause(Math.max(seconds, outcome.again), stop);
    }
    return transfer(parcel, tell, stop);
  };

const paused: Pause = (seconds, stop) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    stop.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
