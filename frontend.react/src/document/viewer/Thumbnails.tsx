import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { needsPerson } from "~/document/confidence";
import { useDesk } from "~/document/desk/desk";
import { useReview } from "~/document/desk/review";
import { imageOf } from "./image";
import classes from "./Thumbnails.module.css";

/** The pages in small, with how many doubtful values each has. */
export function Thumbnails() {
  const { t } = useTranslation();
  const { results, order, desk } = useReview();
  const [shown, confirmed] = [useDesk((each) => each.page), useDesk((each) => each.confirmed)];
  const open = order.filter((each) => needsPerson(each.state) && !confirmed.has(each.path));
  return (
    <nav className={classes.thumbnails} aria-label={t("document.viewer.pages")}>
      {results.pages.map((page) => {
        const doubtful = open.filter((each) => each.place?.page === page.number).length;
        return (
          <button
            key={page.number}
            type="button"
            className={classes.thumbnail}
            aria-current={page.number === shown ? "page" : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => desk.set({ page: page.number })}
          >
            <img
              className={classes.image}
              src={imageOf(results, page)}
              alt=""
              loading="lazy"
              width={page.width}
              height={page.height}
            />
            <span className={classes.number}>{t("document.viewer.page", { page: page.number })}</span>
            {(doubtful > 0 || page.error) && (
              <span className={classes.open}>
                <IconAlertTriangle size={12} aria-hidden />
                {page.error ? t("document.viewer.unread") : t("document.viewer.doubtful", { count: doubtful })}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
