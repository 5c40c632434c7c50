/** A name as people mean it, however they write it: `Côte d’Ivoire` and `cote d'ivoire` are the same. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
