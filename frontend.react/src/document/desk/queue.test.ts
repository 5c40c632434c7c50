import { describe, expect, it } from "vitest";
import { following, positionIn } from "./queue";

const QUEUE = ["a", "b", "c"];

describe("the queue", () => {
  it("knows a document's place and neighbours", () => {
    expect(positionIn(QUEUE, "a")).toEqual({ position: 1, previous: null, next: "b" });
    expect(positionIn(QUEUE, "c")).toEqual({ position: 3, previous: "b", next: null });
    expect(positionIn(QUEUE, "x")).toEqual({ position: null, previous: null, next: "a" });
  });

  it("goes on after the last at the front, and never to the same", () => {
    expect(following(QUEUE, "b")).toBe("c");
    expect(following(QUEUE, "c")).toBe("a");
    expect(following(["a"], "a")).toBeNull();
    expect(following([], "a")).toBeNull();
  });
});
