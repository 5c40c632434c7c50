import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "~/app/title";
import { KeysDialog } from "~/components/KeysDialog";
import { ScanInvoice } from "~/components/ScanInvoice";
import { usePolling } from "~/live/LiveDocuments";
import { useMayEdit } from "~/session/role";
import { UploadList } from "~/uploads/UploadList";
import { useUploads } from "~/uploads/useUploads";
import { useGroupCounts } from "./counts";
import { Documents } from "./Documents";
import { pageOptions } from "./documents";
import { Filters } from "./Filters";
import { GroupTabs } from "./GroupTabs";
import classes from "./Inbox.module.css";
import { rememberShown } from "./shown";
import { useInbox } from "./useInbox";
import { HELP, useKeys } from "./useKeys";

/** The first page: every document of the company, and where new ones come in. */
export function Inbox() {
  const { t } = useTranslation();
  const { wish } = useInbox();
  const mayEdit = useMayEdit();
  const counts = useGroupCounts();
  const chooser = useRef<HTMLInputElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [keysShown, showKeys] = useState(false);
  const page = useQuery({ ...pageOptions(wish), refetchInterval: usePolling() });
  const isNew = useUploads().length === 0 && counts?.all === 0;
  useTitle(t("inbox.title"), counts?.review);
  useEffect(() => rememberShown(wish), [wish]);
  useKeys({ list, searchBox, chooser, showKeys: () => showKeys(true) });

  return (
    <div className={classes.page}>
      <header className={classes.head} data-new={isNew || undefined}>
        <Title order={1} size="h2">
          {t("inbox.title")}
        </Title>
        {/* One and the same in both sizes: a file chooser that is open when the list arrives must not be lost. */}
        {mayEdit && <ScanInvoice size={isNew ? "large" : "slim"} chooser={chooser} />}
      </header>
      <UploadList />
      {!(isNew && mayEdit) && (
        <>
          <GroupTabs counts={counts} />
          <Filters searchBox={searchBox} showKeys={() => showKeys(true)} />
          <Documents ref={list} page={page} />
        </>
      )}
      <KeysDialog help={HELP} opened={keysShown} onClose={() => showKeys(false)} />
    </div>
  );
}
