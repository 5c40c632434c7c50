import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "~/client";
import { useReason } from "~/i18n/reasons";
import { type Action, DEEDS, doToAll, type Result } from "./bulk";
import { nameOf } from "./DocumentLink";

interface Order {
  action: Action;
  documents: readonly DocumentSummary[];
  reason?: string;
}

/** Does something to several documents, and tells of each what came of it. */
export function useBulk(done: () => void) {
  const queries = useQueryClient();
  const tell = useTelling();
  return useMutation({
    mutationFn: ({ action, documents, reason }: Order) => doToAll(documents, (id) => DEEDS[action].call(id, reason)),
    onSuccess: (result, { action }) => {
      tell(action, result);
      if (result.failed.length === 0) done();
      return queries.invalidateQueries({ predicate: ({ queryKey }) => LISTS.has(called(queryKey)) });
    },
  });
}

const LISTS = new Set(["listDocuments", "countDocuments", "getResults", "getStatus"]);
const called = ([key]: readonly unknown[]): string => (key as { _id: string })._id;

function useTelling() {
  const { t } = useTranslation();
  const reason = useReason();
  return (action: Action, { done, failed }: Result) => {
    const closeButtonProps = { "aria-label": t("dialog.close") };
    const message = t(`inbox.told.${action}`, { count: done });
    if (done > 0) notifications.show({ color: "green", message, closeButtonProps });
    if (failed.length === 0) return;
    notifications.show({
      color: "red",
      closeButtonProps,
      autoClose: false,
      title: t("inbox.told.failed", { count: failed.length }),
      message: failed.map(({ document, ...why }) => (
        <div key={document.id}>
          {nameOf(document)}: {reason(why)}
        </div>
      )),
    });
  };
}
