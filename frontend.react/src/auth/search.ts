/** Where a sign-in leads afterwards: a path of ours, never an address that a stranger wrote into a link. */
export interface SignInSearch {
  next?: string;
}

/** What is no such path is undefined, and says so: the router lays this over what stood in the address. */
export const signInSearch = ({ next }: Record<string, unknown>): SignInSearch => ({
  next: typeof next === "string" && isOurs(next) ? next : undefined,
});

const NOWHERE = "http://nowhere.invalid";

/** As a browser reads it: it takes `/\` and `/<tab>/` for the `//` of another host too. */
function isOurs(path: string): boolean {
  return path.startsWith("/") && URL.parse(path, NOWHERE)?.origin === NOWHERE;
}
