import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/i18n/formats";
import { GROUP_NAMES, type GroupCounts } from "./counts";
import classes from "./GroupTabs.module.css";
import { changed } from "./search";
import { useInbox } from "./useInbox";

/** The states that documents are in, with how many are in each; links, so that each can be opened in a tab of its own. */
export function GroupTabs({ counts }: { counts: GroupCounts | undefined }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { wish } = useInbox();
  return (
    <nav className={classes.tabs} aria-label={t("inbox.tabs")}>
      {(["all", ...GROUP_NAMES] as const).map((name) => {
        const group = name === "all" ? undefined : name;
        return (
          <Link
            key={name}
            to="/"
            search={(present) => changed(present, { group })}
            activeOptions={{ exact: true }}
            aria-current={wish.group === group ? "page" : undefined}
            className={classes.tab}
            resetScroll={false}
          >
            {t(`inbox.tab.${name}`)}
            <span className={classes.count} data-waiting={name === "review" && counts?.review ? true : undefined}>
              {counts && count(counts[name])}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
