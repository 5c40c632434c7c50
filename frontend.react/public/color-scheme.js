// Before the first paint, so that a dark room stays dark: the same key and attribute as Mantine's own manager.
function chosen() {
  try {
    return localStorage.getItem("mantine-color-scheme-value") ?? "auto";
  } catch {
    return "auto"; // a browser that lets pages remember nothing
  }
}

const scheme = chosen();
const dark = scheme === "dark" || (scheme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
