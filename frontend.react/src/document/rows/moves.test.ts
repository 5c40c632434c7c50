import { describe, expect, it } from "vitest";
import { leaves, moved } from "./moves";

describe("moving in a table", () => {
  it("goes to the neighbour, and not over the edge", () => {
    expect(moved({ row: 0, column: 1 }, "ArrowDown", 2, 3)).toEqual({ row: 1, column: 1 });
    expect(moved({ row: 1, column: 1 }, "Enter", 2, 3)).toBeNull();
    expect(moved({ row: 1, column: 0 }, "ArrowLeft", 2, 3)).toBeNull();
    expect(moved({ row: 1, column: 0 }, "x", 2, 3)).toBeNull();
  });

  it("leaves a text sideways only at its end, or where all of it is chosen", () => {
    expect(leaves("ArrowLeft", 0, 0, 5)).toBe(true);
    expect(leaves("ArrowLeft", 2, 2, 5)).toBe(false);
    expect(leaves("ArrowRight", 0, 5, 5)).toBe(true);
    expect(leaves("ArrowRight", 1, 5, 5)).toBe(false);
    expect(leaves("ArrowDown", 2, 2, 5)).toBe(true);
  });
});
