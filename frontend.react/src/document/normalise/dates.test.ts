import { describe, expect, it } from "vitest";
import { parseDate } from "./dates";

describe("dates", () => {
  it.each([
    "2024-12-21",
    "21.12.2024",
    "21.12.24",
    "12/21/2024",
    "21/12/2024",
    "21. Dez 2024",
    "21. Dezember 2024",
    "21-Dec-2024",
    "Dec 21, 2024",
    "December 21st, 2024",
    "21 décembre 2024",
    "21 de dic 2024",
    "2024 Dec 21",
    "21 Dec '24",
  ])("reads %s", (printed) => {
    expect(parseDate(printed, true)).toBe("2024-12-21");
  });

  it.each(["3. März 2025", "3 mars 2025", "3 marzo 2025", "3 maart 2025", "3. Mrz. 2025"])(
    "knows March: %s",
    (printed) => {
      expect(parseDate(printed, true)).toBe("2025-03-03");
    },
  );

  it("tells June from July in French", () => {
    expect(parseDate("1 juin 2025", true)).toBe("2025-06-01");
    expect(parseDate("1 juillet 2025", true)).toBe("2025-07-01");
  });

  it("asks the document where both orders exist, and dots never", () => {
    expect(parseDate("03/04/2024", true)).toBe("2024-04-03");
    expect(parseDate("03/04/2024", false)).toBe("2024-03-04");
    expect(parseDate("03.04.2024", false)).toBe("2024-04-03");
  });

  it.each([
    "",
    "31.02.2024",
    "2024-13-01",
    "yesterday",
    "12/2024",
    "21.12.1200",
    "21 Foo 2024",
    "1.2.3.4",
    "21 12 Dec",
  ])("refuses %j", (printed) => {
    expect(parseDate(printed, true)).toBeNull();
  });
});
