import { describe, expect, it } from "vitest";
import { between, fitting, joined, MAX_ZOOM, MIN_ZOOM, overlaps, scrolled, strip, turned, zoomed } from "./geometry";

const word = (text: string, x0: number, y0: number, x1: number, y1: number) => ({ text, box: { x0, y0, x1, y1 } });

describe("words", () => {
  it("are joined in reading order, with the box of all", () => {
    const words = [
      word("GmbH", 60, 12, 90, 22),
      word("Street", 10, 30, 50, 40),
      word("Acme", 10, 10, 50, 20),
      word("1", 60, 29, 66, 41),
    ];
    expect(joined(words)).toEqual(word("Acme GmbH Street 1", 10, 10, 90, 41));
  });

  it("are none where none were touched", () => {
    expect(joined([])).toBeNull();
  });
});

describe("boxes", () => {
  it("lie between two points in any order", () => {
    expect(between({ x: 9, y: 1 }, { x: 2, y: 5 })).toEqual({ x0: 2, y0: 1, x1: 9, y1: 5 });
  });

  it("that only touch do not overlap", () => {
    expect(overlaps({ x0: 0, y0: 0, x1: 5, y1: 5 }, { x0: 5, y0: 0, x1: 9, y1: 5 })).toBe(false);
    expect(overlaps({ x0: 0, y0: 0, x1: 5, y1: 5 }, { x0: 4, y0: 4, x1: 9, y1: 9 })).toBe(true);
  });

  it("are cut out in a strip that stays on the page", () => {
    const page = { width: 1000, height: 500 };
    expect(strip({ x0: 480, y0: 100, x1: 520, y1: 110 }, 5, page)).toEqual({ x0: 455, y0: 96, x1: 545, y1: 114 });
    expect(strip({ x0: 10, y0: 0, x1: 50, y1: 10 }, 5, page)).toEqual({ x0: 0, y0: 0, x1: 70, y1: 14 });
    expect(strip({ x0: 0, y0: 100, x1: 999, y1: 110 }, 5, page)).toEqual({ x0: 0, y0: 96, x1: 1000, y1: 114 });
  });
});

describe("zoom", () => {
  it("fits a page, turned or not", () => {
    const [page, frame] = [
      { width: 1000, height: 2000 },
      { width: 500, height: 500 },
    ];
    expect(fitting(page, frame, "width")).toBe(0.5);
    expect(fitting(page, frame, "page")).toBe(0.25);
    expect(fitting(turned(page, 90), frame, "width")).toBe(0.25);
  });

  it("has its ends", () => {
    expect(zoomed(1, 99)).toBe(MAX_ZOOM);
    expect(zoomed(1, -99)).toBe(MIN_ZOOM);
    expect(zoomed(zoomed(1, 2), -2)).toBeCloseTo(1);
  });
});

describe("scrolling", () => {
  it("leaves alone what is seen and brings the rest to the middle", () => {
    expect(scrolled(100, 400, 200, 250)).toBe(100);
    expect(scrolled(100, 400, 900, 1000)).toBe(750);
    expect(scrolled(100, 400, 0, 20)).toBe(0);
  });
});
