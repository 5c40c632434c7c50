import type { Results } from "~/client";

type StageView = Results["stages"][number];

/** A stage of the run; where it worked page by page, all its pages together. */
export interface StageSum {
  stage: StageView["stage"];
  pages: number;
  workedMs: number;
  /** The longest that any of its pages waited: they wait side by side. */
  waitedMs: number;
}

export function stageSums(stages: readonly StageView[]): StageSum[] {
  const sums = new Map<StageView["stage"], StageSum>();
  for (const { stage, worked_ms, waited_ms } of stages) {
    const { pages, workedMs, waitedMs } = sums.get(stage) ?? { pages: 0, workedMs: 0, waitedMs: 0 };
    sums.set(stage, {
      stage,
      pages: pages + 1,
      workedMs: workedMs + worked_ms,
      waitedMs: Math.max(waitedMs, waited_ms),
    });
  }
  return [...sums.values()];
}
