import type { Problem } from "~/client";

/** Whether something thrown is an error as the API tells it (RFC 9457), and no lost connection. */
export function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "status" in error && "code" in error && "detail" in error;
}
