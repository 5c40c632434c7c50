import { describe, expect, it } from "vitest";
import { noteVersion, versionOf } from "./versions";

const ID = "785896aa-54cd-4c54-89cc-e7dd22fcd6f7";
const at = (rest: string) => `http://scanner.test/api/v1/documents/${ID}${rest}`;
const answer = (version: string, status = 200) => new Response(null, { status, headers: { ETag: version } });

describe("versions", () => {
  it("are noted from results and from our own changes only", () => {
    noteVersion("GET", at("/status"), answer('"other"'));
    noteVersion("GET", at(""), answer('"newer-than-seen"'));
    expect(versionOf(ID)).toBeUndefined();
    noteVersion("GET", at("/results"), answer('"1"'));
    expect(versionOf(ID)).toBe('"1"');
    noteVersion("PATCH", at(""), answer('"2"'));
    expect(versionOf(ID)).toBe('"2"');
    noteVersion("PATCH", at(""), answer('"3"', 412));
    expect(versionOf(ID)).toBe('"2"');
  });
});
