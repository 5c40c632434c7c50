import { expect, it } from "vitest";
import { signInSearch } from "./search";

it.each(["/", "/documents/1?page=2", "/?group=review&search=a%2Fb"])("leads on to %s", (next) => {
  expect(signInSearch({ next })).toEqual({ next });
});

it.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "evil.example",
  "",
  7,
  undefined,
])("does not lead to %j", (next) => {
  expect(Object.entries(signInSearch({ next }))).toEqual([["next", undefined]]);
});
