import { useTranslation } from "react-i18next";
import { humanised } from "./model";

/** The names of fields and groups; one that has no translation yet gets its own name, made readable. */
export function useLabels() {
  const { t, i18n } = useTranslation();
  // As it lies there: hundreds of boxes and cells ask, and `t` would put the whole table together for each.
  const names: Readonly<Record<string, string>> = i18n.getResource(
    i18n.resolvedLanguage ?? "en",
    "translation",
    "fields",
  );
  const nameOf = (name: string): string => names[name] ?? humanised(name);
  /** In full, for who does not see the table: "Line 3, Amount". */
  const labelOf = (path: string): string => {
    const [group = "", index, name] = path.split(".");
    if (name === undefined) return nameOf(group);
    return t("document.cell", { group: nameOf(`${group}_row`), row: Number(index) + 1, field: columnOf(group, name) });
  };
  /** A column may be called otherwise than the field of the same name: the amount of a line is no net total. */
  const columnOf = (group: string, name: string): string => names[`${group}_${name}`] ?? nameOf(name);
  return { nameOf, labelOf, columnOf };
}
