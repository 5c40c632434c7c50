/** Copies a text. The clipboard of today needs HTTPS, which a company's own network may not have; this way does not. */
export function copied(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
