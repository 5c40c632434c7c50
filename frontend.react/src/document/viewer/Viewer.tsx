import { Skeleton } from "@mantine/core";
import { IconFileOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Results } from "~/client";
import { isActive } from "~/components/statuses";
import { useDesk } from "~/document/desk/desk";
import { useReview } from "~/document/desk/review";
import { imageOf } from "./image";
import { Overlay } from "./Overlay";
import { Thumbnails } from "./Thumbnails";
import { Toolbar } from "./Toolbar";
import { usePan } from "./usePan";
import { useShownPlace } from "./useShownPlace";
import { useZoom } from "./useZoom";
import classes from "./Viewer.module.css";

/** The pages as they were read, with the place of every value. */
export function Viewer() {
  const { t } = useTranslation();
  const { results } = useReview();
  const number = useDesk((desk) => desk.page);
  const page = results.pages.find((each) => each.number === number) ?? results.pages[0];
  return (
    <section className={classes.viewer} aria-label={t("document.viewer.label")}>
      {results.pages.length > 1 && <Thumbnails />}
      {page ? <PageFrame page={page} /> : <NoPage />}
    </section>
  );
}

function PageFrame({ page }: { page: Results["pages"][number] }) {
  const { t } = useTranslation();
  const { results } = useReview();
  const zoom = useZoom(page, "width");
  const { panning, ...pan } = usePan();
  const { element } = zoom;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => void element.current?.scrollTo(0, 0), [element, page.number]);
  useShownPlace(zoom, page);
  const size = {
    "--page-width": `${page.width * zoom.scale}px`,
    "--page-height": `${page.height * zoom.scale}px`,
    "--turn": `${zoom.turn}deg`,
  };
  const keys = (event: React.KeyboardEvent) => {
    if ((event.key === "+" || event.key === "-") && !event.ctrlKey && !event.metaKey)
      zoom.by(event.key === "+" ? 1 : -1);
  };
  return (
    <>
      <section
        ref={zoom.frame}
        className={classes.frame}
        data-panning={panning || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={t("document.viewer.page", { page: page.number })}
        onKeyDown={keys}
        {...pan}
      >
        <div
          className={classes.place}
          data-turned={zoom.turn % 180 !== 0 || undefined}
          style={size as React.CSSProperties}
        >
          <Sheet key={imageOf(results, page)} page={page} />
        </div>
      </section>
      <Toolbar zoom={zoom} />
    </>
  );
}

function Sheet({ page }: { page: Results["pages"][number] }) {
  const { t } = useTranslation();
  const { results } = useReview();
  const [state, setState] = useState<"loading" | "there" | "missing">("loading");
  return (
    <div className={`${classes.sheet} on-paper`}>
      {state === "missing" ? (
        <p className={classes.missing}>{t("document.viewer.missing")}</p>
      ) : (
        <img
          className={classes.image}
          src={imageOf(results, page)}
          alt={t("document.viewer.page", { page: page.number })}
          draggable={false}
          onLoad={() => setState("there")}
          onError={() => setState("missing")}
        />
      )}
      {state === "loading" && <Skeleton className={classes.loading} radius={0} />}
      <Overlay page={page} />
    </div>
  );
}

/** Before the first page is ready its shape; of a file that could not be read there is none. */
function NoPage() {
  const { t } = useTranslation();
  const { results } = useReview();
  if (isActive(results.status)) return <Skeleton className={classes.coming} radius={2} />;
  return (
    <p className={classes.none}>
      <IconFileOff size={36} stroke={1.3} aria-hidden />
      {t("document.viewer.none")}
    </p>
  );
}
