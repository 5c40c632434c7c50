import type { State } from "~/client";

export type Status = State["status"];

/** How a status looks: the tone is a colour with its icon, and is never the only thing that says it. */
export type Tone = "busy" | "sure" | "doubtful" | "wrong" | "quiet";

export const TONES: Record<Status, Tone> = {
  uploaded: "quiet",
  preprocessing: "busy",
  preprocessed: "busy",
  ocr_extracting: "busy",
  predicting: "busy",
  extraction: "busy",
  automated_evaluation: "busy",
  approved: "sure",
  manual_review: "doubtful",
  rejected: "quiet",
  cancelled: "quiet",
  preprocess_error: "wrong",
  ocr_error: "wrong",
  llm_error: "wrong",
  extraction_error: "wrong",
  evaluation_error: "wrong",
};

const statuses = Object.keys(TONES) as Status[];

const inTones = (...tones: readonly Tone[]): Status[] => statuses.filter((status) => tones.includes(TONES[status]));

/**
 * The filters of the inbox, in the order of its tabs. All that waits for a person is under `review`, which is the queue
 * that is walked from document to document; what failed stands apart as well, as much of it may fail for one reason.
 */
export const GROUPS = {
  review: inTones("doubtful", "wrong"),
  failed: inTones("wrong"),
  active: inTones("busy"),
  approved: ["approved"],
  rejected: ["rejected", "cancelled", "uploaded"],
} as const satisfies Record<string, readonly Status[]>;

export type Verdict = "approve" | "reject";

/** From which statuses a person can bring a document to which end; the API has the last word. */
const DECIDABLE: Record<Verdict, readonly Status[]> = {
  approve: ["manual_review", "rejected"],
  reject: ["manual_review", "approved", ...GROUPS.failed],
};

export const isDecidable = (verdict: Verdict, status: Status): boolean => DECIDABLE[verdict].includes(status);

/** Whether it came to its end by a decision, which a change takes back. */
export const isSettled = (status: Status): boolean => status === "approved" || status === "rejected";

export const isActive = (status: Status): boolean => TONES[status] === "busy";

/** Whether a stage gave it up: then it waits for a person, who can have it tried again. */
export const hasFailed = (status: Status): boolean => TONES[status] === "wrong";
