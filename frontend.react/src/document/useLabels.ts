import { useTranslation } from "react-i18next";
import { humanised, namesOf } from "~/i18n/names";

/** The names of fields and groups in the person's language. */
export function useLabels() {
  const { t, i18n } = useTranslation();
  const names = namesOf("fields", i18n.resolvedLanguage ?? "en");
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
