import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "~/client";
import { tell } from "~/components/tell";
import { useReason } from "~/i18n/reasons";
import { LISTS, refresh } from "~/live/refresh";
import { type Action, DEEDS, type Result } from "./bulk";
import { nameOf } from "./DocumentLink";

interface Order {
  action: Action;
  documents: readonly DocumentSummary[];
  reason?: string;
}

/** Does something to several documents, and tells of each what came of it. */
export function useBulk(done: () => void) {
  const queries = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: ({ action, documents, reason }: Order) => DEEDS[action].toAll(documents, reason),
    onSuccess: (result, { action }) => {
      report(action, result);
      if (result.failed.length === 0) done();
      return refresh(queries, ...LISTS, "getStatus", "getResults");
    },
  });
}

function useReport() {
  const { t } = useTranslation();
  const reason = useReason();
  return (action: Action, { done, failed }: Result) => {
    const message = t(`inbox.told.${action}`, { count: done });
    if (done > 0) tell({ color: "green", message });
    if (failed.length === 0) return;
    tell({
      color: "red",
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
