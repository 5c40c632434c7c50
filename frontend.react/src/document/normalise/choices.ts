/** Values of which one is chosen: by the value itself, or by its name in a language of the app. */

import { LANGUAGES } from "~/i18n";
import { nameOf } from "~/i18n/names";
import { folded } from "./folded";

export const choiceName = (choice: string, language: string): string => nameOf("choices", choice, language);

export function parseChoice(printed: string, choices: readonly string[]): string | null {
  const said = folded(printed);
  return choices.find((choice) => namesOf(choice).includes(said)) ?? null;
}

const namesOf = (choice: string): string[] =>
  [choice, ...Object.keys(LANGUAGES).map((language) => choiceName(choice, language))].map(folded);
