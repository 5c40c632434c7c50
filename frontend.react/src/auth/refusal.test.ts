import { describe, expect, it } from "vitest";
import { missing, refusal } from "./refusal";

const FIELDS = ["email", "password", "name"] as const;
const problem = (status: number, code: string, more: object = {}) => ({ status, code, title: "", detail: "", ...more });

describe("refusal", () => {
  it("says above the form what belongs to no field", () => {
    expect(refusal(problem(401, "wrong_credentials"), FIELDS)).toEqual({ form: "wrong_credentials", fields: {} });
    expect(refusal(problem(503, "database_unavailable"), FIELDS).form).toBe("unavailable");
    expect(refusal(problem(418, "teapot"), FIELDS).form).toBe("unknown");
  });

  it("takes everything that is no answer of the API for a lost connection", () => {
    expect(refusal(new TypeError("Failed to fetch"), FIELDS).form).toBe("connection");
  });

  it("says at the address that it is taken", () => {
    expect(refusal(problem(409, "address_taken"), FIELDS)).toEqual({ fields: { email: "address_taken" } });
  });

  it("says at each field what the API says of it", () => {
    const errors = [
      { field: "password", message: "Shorter than minimum length 10." },
      { field: "name", message: "Control characters are not allowed." },
    ];
    expect(refusal(problem(422, "unprocessable", { errors }), FIELDS)).toEqual({
      fields: { password: "password", name: "invalid" },
    });
  });

  it("does not lose what concerns no field of the form", () => {
    const errors = [{ field: "colour", message: "Unknown field." }];
    expect(refusal(problem(422, "unprocessable", { errors }), FIELDS)).toEqual({ form: "unknown", fields: {} });
  });
});

describe("missing", () => {
  it("finds what was left empty", () => {
    expect(missing({ email: "a@example.com", password: "", name: "  " })).toEqual({
      password: "missing",
      name: "missing",
    });
  });
});
