const HEX = 16;

/** A random UUID (version 4). The one that browsers offer needs HTTPS, which a company's own network may not have. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(HEX).padStart(2, "0")).join("");
  const variant = (Number.parseInt(hex.charAt(16), HEX) % 4) + 8;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant.toString(HEX)}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}
