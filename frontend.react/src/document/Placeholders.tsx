import { Button, Skeleton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { NotFound } from "~/app/NotFound";
import { useFailure } from "~/i18n/reasons";
import { isProblem } from "~/session/problem";
import classes from "./Placeholders.module.css";

const LINES = 12;

/** The shape of the page while it is fetched. */
export function LoadingPage() {
  const { t } = useTranslation();
  return (
    <div className={classes.page} aria-busy role="status" aria-label={t("document.loading")}>
      <div className={classes.header}>
        <Skeleton height={20} width={220} />
        <Skeleton height={22} width={110} radius="xl" />
      </div>
      <div className={classes.viewer}>
        <Skeleton className={classes.paper} radius={2} />
      </div>
      <div className={classes.panel}>
        {Array.from({ length: LINES }, (_, at) => `line ${at}`).map((key) => (
          <div key={key} className={classes.line}>
            <Skeleton height={12} width="70%" />
            <Skeleton height={12} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** A document that is not there, or a server that does not answer. */
export function MissingPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const failure = useFailure();
  const [router, queries] = [useRouter(), useQueryClient()];
  if (isProblem(error) && error.status === 404) return <NotFound />;
  const again = () => {
    void queries.resetQueries();
    void router.invalidate();
  };
  return (
    <div className={classes.missing} role="alert">
      <h1 className={classes.title}>{t("document.failed.title")}</h1>
      <p className={classes.text}>{failure(error)}</p>
      <Button onClick={again}>{t("document.failed.again")}</Button>
    </div>
  );
}
