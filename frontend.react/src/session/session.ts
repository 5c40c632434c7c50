import { remember, remembered } from "./remembered";

/**
 * The sign-in, as far as a browser sees it. The tokens are cookies that no script can read; what is known here is when
 * the access token ends, so that it is renewed before images, events and downloads would be refused.
 */

const ENDS_AT = "session-ends-at";
const RENEW_BEFORE_MS = 120_000;
const LOOK_EVERY_MS = 30_000;
const REFRESH = "/api/v1/auth/refresh";

const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);
// A wrong password is no reason to renew anything.
const ANSWERS_401_BY_ITSELF = /\/auth\/(login|refresh|register)$/;

export const ended = new EventTarget();

/** Call after a sign-in: `expiresIn` is the life of the access token in seconds. */
export function begun(expiresIn: number): void {
  remember(ENDS_AT, String(Date.now() + expiresIn * 1000));
}

/** Nothing is left of a sign-in that a script can reach; the API ends the rest. */
export function forget(): void {
  remember(ENDS_AT, null);
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies needs HTTPS, which a local network has not.
  for (const token of ["access", "refresh"]) document.cookie = `csrf_${token}_token=; Max-Age=0; Path=/`;
}

/** Renew in good time, as long as the page is open. Returns how to stop. */
export function keepAlive(): () => void {
  const look = () => void (endsSoon() && renew().catch(WITH_THE_NEXT_LOOK));
  const timer = setInterval(look, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}

const WITH_THE_NEXT_LOOK = () => undefined;

/** `fetch` for calls of the API: signed, and tried once more when the access token had run out. */
export async function signedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (ANSWERS_401_BY_ITSELF.test(new URL(request.url).pathname)) return fetch(signed(request));
  return renewing(() => fetch(signed(request.clone())));
}

/**
 * Make a call that the API may refuse with 401; once more when the access token had run out. Throws where nobody can
 * say whether the sign-in still holds: an outage is no end of it.
 */
export async function renewing<A extends { status: number }>(call: () => Promise<A>): Promise<A> {
  const answer = await call();
  if (answer.status !== 401) return answer;
  if (await renew()) return call();
  ended.dispatchEvent(new Event("ended"));
  return answer;
}

/** The headers that sign a call by cookie. */
export function signature(method: string): Record<string, string> {
  return UNSAFE.has(method) ? { "X-Client": "web", "X-CSRF-TOKEN": csrfToken("access") } : { "X-Client": "web" };
}

/** Whether this browser may hold a sign-in: only the API knows for certain, but without this it need not be asked. */
export const maybeSignedIn = (): boolean => csrfToken("refresh") !== "";

function signed(request: Request): Request {
  for (const [name, value] of Object.entries(signature(request.method))) request.headers.set(name, value);
  return request;
}

function csrfToken(of: "access" | "refresh"): string {
  const prefix = `csrf_${of}_token=`;
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(prefix));
  return found ? decodeURIComponent(found.slice(prefix.length)) : "";
}

let exchanging: Promise<boolean> | null = null;

/**
 * Exchange the refresh token, once however many calls wait for it; another tab that does so at the same moment gets
 * the very same tokens. Whether there is a sign-in afterwards; throws where the API does not say.
 */
function renew(): Promise<boolean> {
  exchanging ??= exchange().finally(() => {
    exchanging = null;
  });
  return exchanging;
}

async function exchange(): Promise<boolean> {
  if (!maybeSignedIn()) return false;
  const headers = { "X-Client": "web", "X-CSRF-TOKEN": csrfToken("refresh") };
  const answer = await fetch(REFRESH, { method: "POST", headers });
  if (answer.ok) begun(((await answer.json()) as { expires_in: number }).expires_in);
  else if (answer.status === 401) forget();
  else throw new Error(`The sign-in could not be renewed: ${answer.status}`);
  return answer.ok;
}

function endsSoon(): boolean {
  const at = remembered(ENDS_AT);
  return at !== null && Number(at) - Date.now() < RENEW_BEFORE_MS;
}
