import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ended, renewing } from "./session";

const answer = (status: number) => ({ status });
const told = vi.fn();

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: as the API sets it
  document.cookie = "csrf_refresh_token=abc; Path=/";
  ended.addEventListener("ended", told);
});
afterEach(() => {
  ended.removeEventListener("ended", told);
  told.mockReset();
  vi.unstubAllGlobals();
});

/** The API answers the exchange of tokens. */
const exchanged = (reply: () => Promise<Response>) => vi.stubGlobal("fetch", vi.fn(reply));

describe("a call that is refused as the access token ran out", () => {
  it("is made once more with a new one", async () => {
    exchanged(async () => Response.json({ expires_in: 900 }));
    const call = vi.fn().mockResolvedValueOnce(answer(401)).mockResolvedValueOnce(answer(200));
    expect(await renewing(call)).toEqual(answer(200));
    expect(told).not.toHaveBeenCalled();
  });

  it("tells the end of the sign-in where there is none to be had", async () => {
    exchanged(async () => new Response(null, { status: 401 }));
    expect(await renewing(async () => answer(401))).toEqual(answer(401));
    expect(told).toHaveBeenCalledOnce();
  });

  it.each([
    ["nobody answers", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["the API is away for a moment", async () => new Response(null, { status: 503 })],
  ])("fails and ends no sign-in where %s", async (_, reply) => {
    exchanged(reply);
    await expect(renewing(async () => answer(401))).rejects.toThrow();
    expect(told).not.toHaveBeenCalled();
  });
});

it("lives without a store", async () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("no room", "QuotaExceededError");
    },
  });
  exchanged(async () => Response.json({ expires_in: 900 }));
  const call = vi.fn().mockResolvedValueOnce(answer(401)).mockResolvedValueOnce(answer(200));
  expect(await renewing(call)).toEqual(answer(200));
});
