import { Pagination, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/i18n/formats";
import type { Page } from "./documents";
import classes from "./Pages.module.css";
import { PAGE_SIZE } from "./search";
import { useInbox } from "./useInbox";

/** Which part of all documents is shown, and the way to the others. */
export function Pages({ page }: { page: Page }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { wish, change } = useInbox();
  const number = wish.page ?? 1;
  const before = (number - 1) * PAGE_SIZE;
  const shown = { first: count(before + 1), last: count(before + page.documents.length), total: count(page.total) };
  const labels: Record<string, string> = { next: t("inbox.next"), previous: t("inbox.previous") };
  return (
    <nav className={classes.pages} aria-label={t("inbox.pages")}>
      <Text size="sm" c="dimmed" className="tabular" role="status">
        {page.pages > 1 ? t("inbox.shown", shown) : t("inbox.total", { count: page.total })}
      </Text>
      {page.pages > 1 && (
        <Pagination
          total={page.pages}
          value={number}
          onChange={(next) => change({ page: next })}
          size="sm"
          getControlProps={(control) => ({ "aria-label": labels[control] })}
          getItemProps={(each) => ({ "aria-label": t("inbox.pageNumber", { number: each }) })}
        />
      )}
    </nav>
  );
}
