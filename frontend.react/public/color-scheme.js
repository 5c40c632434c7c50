// Before the first paint, so that a dark room stays dark: the same key and attribute as Mantine's own manager.
const chosen = localStorage.getItem("mantine-color-scheme-value") ?? "auto";
const dark = chosen === "dark" || (chosen === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
