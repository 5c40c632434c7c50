import { expect, it } from "vitest";
import type { DocumentSummary } from "~/client";
import { AT_ONCE, doToAll } from "./bulk";

const documents = Array.from({ length: 10 }, (_, index) => ({ id: `d-${index}` }) as DocumentSummary);

it("does it to all, a few at once, and tells which could not be done", async () => {
  let flying = 0;
  let most = 0;
  const called: string[] = [];
  const result = await doToAll(documents, async (id) => {
    called.push(id);
    most = Math.max(most, ++flying);
    await Promise.resolve();
    flying--;
    if (id === "d-3") throw { status: 409, code: "not_reviewable", detail: "It is being read." };
  });
  expect(called).toEqual(documents.map(({ id }) => id));
  expect(most).toBe(AT_ONCE);
  expect(result.done).toBe(9);
  expect(result.failed).toMatchObject([{ document: { id: "d-3" }, code: "not_reviewable" }]);
});

it("has words for a lost connection", async () => {
  const { failed } = await doToAll(documents.slice(0, 1), () => Promise.reject(new TypeError("Failed to fetch")));
  expect(failed).toMatchObject([{ code: "connection" }]);
});
