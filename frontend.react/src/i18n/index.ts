import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";
import { remember, remembered } from "~/session/remembered";
import de from "./de.json";
import en from "./en.json";

/** A language is a file beside this one and a line in each of these two tables. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
const resources = { en: { translation: en }, de: { translation: de } };

const CHOSEN = "language";

function preferred(): string {
  const wishes = [remembered(CHOSEN), ...navigator.languages.map((tag) => tag.split("-")[0])];
  return wishes.find((wish) => wish && wish in LANGUAGES) ?? "en";
}

export const i18n = createInstance();

i18n.on("languageChanged", (language) => {
  document.documentElement.lang = language;
  remember(CHOSEN, language);
});

void i18n.use(initReactI18next).init({
  lng: preferred(),
  fallbackLng: "en",
  resources,
  interpolation: { escapeValue: false },
});

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}
