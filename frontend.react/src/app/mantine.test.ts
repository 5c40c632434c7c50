// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "..");
const MANTINE = resolve(SRC, "../node_modules/@mantine");
const CORE = join(MANTINE, "core/esm/index.mjs");
const FROM_CORE = /import \{([^}]*)\} from "@mantine\/core"/g;
const FROM_FILE = /import \{([^}]*)\} from "(\.[^"]*)"|import \S+ from "(\.[^"]*)"/g;

const read = (path: string): string => readFileSync(path, "utf8");
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
const namesIn = (list = ""): string[] => list.split(",").map((name) => name.trim().split(" ")[0] ?? "");

/** What of Mantine's components is used here, and by those of its packages that are used here. */
function used(): Set<string> {
  const packages = ["notifications", "dropzone"].flatMap((name) => filesIn(join(MANTINE, name, "esm"), /\.mjs$/));
  const sources = [...filesIn(SRC, /\.tsx?$/), ...packages].map(read);
  return new Set(sources.flatMap((source) => [...source.matchAll(FROM_CORE)].flatMap(([, names]) => namesIn(names))));
}

/** The files that a file of Mantine's imports, directly or not, and itself. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, , named, whole] of read(file).matchAll(FROM_FILE))
    reached(resolve(dirname(file), named ?? whole ?? ""), seen);
  return seen;
}

/** Where it stands among all of them: a component comes after those that it is made of. */
function rank(name: string): number {
  const [first = ""] = read(join(MANTINE, "core/styles", `${name}.css`))
    .trim()
    .split("\n");
  return read(join(MANTINE, "core/styles.css")).indexOf(first);
}

it("brings the style sheet of every component of Mantine's that is used and no other, in its order", () => {
  const names = used();
  const parts = [...read(CORE).matchAll(FROM_FILE)].filter(([, list]) => namesIn(list).some((name) => names.has(name)));
  const files = new Set(parts.flatMap(([, , path]) => [...reached(resolve(dirname(CORE), path ?? ""))]));
  const sheets = [...files].filter((file) => file.endsWith(".module.mjs"));
  const needed = [...new Set(sheets.map((file) => basename(file, ".module.mjs")))].sort((a, b) => rank(a) - rank(b));
  const brought = [...read(join(SRC, "app/mantine.css")).matchAll(/styles\/([A-Z]\w*)\.css/g)].map(([, name]) => name);
  expect(brought).toEqual(needed);
});
