import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useStatuses } from "~/live/useStatus";
import { isDuplicate, isFailed, isFinished } from "./progress";
import classes from "./UploadList.module.css";
import { UploadRow } from "./UploadRow";
import { type Upload, uploads } from "./uploads";
import { useUploads } from "./useUploads";

const documentId = ({ phase }: Upload): string | undefined => (phase.at === "taken" ? phase.documentId : undefined);

/** The files that were given to this browser tab, from the first byte sent to the reading's end. */
export function UploadList() {
  const { t } = useTranslation();
  const all = useUploads();
  const states = useStatuses(all.flatMap((upload) => documentId(upload) ?? []));
  if (all.length === 0) return null;
  const stateOf = (upload: Upload) => states.get(documentId(upload) ?? "");
  const finished = all.filter((upload) => isFinished(upload, stateOf(upload)));
  const failed = all.filter((upload) => isFailed(upload, stateOf(upload)));
  const left = all.filter(({ phase }) => phase.at !== "refused").length - finished.length;
  const known = all.filter((upload) => isDuplicate(upload) && !failed.includes(upload));
  const done = all.length - left - known.length - failed.length;
  return (
    <section className={classes.list} aria-label={t("scan.list")}>
      <header className={classes.head}>
        <Summary counts={{ active: left, done, before: known.length, failed: failed.length }} />
        {finished.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => uploads.dismiss(...finished.map(({ id }) => id))}>
            {t("scan.clear")}
          </Button>
        )}
      </header>
      <ul className={classes.rows}>
        {all.map((upload) => (
          <UploadRow key={upload.id} upload={upload} state={stateOf(upload)} />
        ))}
      </ul>
    </section>
  );
}

type Part = "active" | "done" | "before" | "failed";

function Summary({ counts }: { counts: Record<Part, number> }) {
  const { t } = useTranslation();
  const parts = Object.entries(counts).filter(([, count]) => count > 0) as [Part, number][];
  return (
    <Text size="sm" role="status">
      {parts.map(([part, count]) => (
        <span key={part} className={classes.part} data-part={part}>
          {t(`scan.${part}`, { count })}
        </span>
      ))}
    </Text>
  );
}
