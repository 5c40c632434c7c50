import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "~/app/title";
import type { Results, State } from "~/client";
import { getMeOptions } from "~/client/@tanstack/react-query.gen";
import { isActive } from "~/components/statuses";
import { DeskContext, deskOf, useDesk } from "~/document/desk/desk";
import { type Review, ReviewContext } from "~/document/desk/review";
import { useCorrections, useUnsavedGuard } from "~/document/desk/useCorrections";
import { isEditable } from "~/document/desk/useDecision";
import { sectionsOf } from "~/document/fields/sections";
import { INVOICE } from "~/document/invoice";
import { conventionsOf } from "~/document/normalise/conventions";
import { LoadingPage, MissingPage } from "~/document/Placeholders";
import { ReviewPage } from "~/document/ReviewPage";
import { sheetOf } from "~/document/readings";
import { useDocument } from "~/document/useDocument";

const route = getRouteApi("/signed-in/documents/$documentId");

/** One document: its pages, what was read on them, and what a person makes of it. */
export function DocumentPage() {
  const { documentId } = route.useParams();
  return (
    <DeskContext key={documentId} value={deskOf(documentId)}>
      <LoadedPage documentId={documentId} />
    </DeskContext>
  );
}

function LoadedPage({ documentId }: { documentId: string }) {
  const { state, results, filename, error } = useDocument(documentId);
  if (state && results) return <Desk state={state} results={results} filename={filename} />;
  return error ? <MissingPage error={error} /> : <LoadingPage />;
}

interface DeskProps {
  state: State;
  results: Results;
  filename: string | null;
}

function Desk({ state, results, filename }: DeskProps) {
  const review = useNewReview(state, results);
  useUnsavedGuard();
  useTitle(review.sheet.byPath.get("vendor_name")?.value ?? filename ?? "");
  return (
    <ReviewContext value={review}>
      <ReviewPage state={state} filename={filename} />
    </ReviewContext>
  );
}

function useNewReview(state: State, results: Results): Review {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? "en";
  const desk = deskOf(state.document_id);
  const save = useCorrections(state.document_id);
  const { data: account } = useQuery(getMeOptions());
  const unlocked = useDesk((each) => each.unlocked);
  const mayEdit = account !== undefined && account.user.role !== "viewer";
  const editable = mayEdit && isEditable(state.status, unlocked);
  const active = isActive(state.status);
  // A new run reads afresh: what was confirmed in the last one says nothing about it.
  useEffect(() => {
    if (active) desk.set({ confirmed: new Set(), adding: {}, unlocked: false });
  }, [desk, active]);
  return useMemo(() => {
    const sheet = sheetOf(results, INVOICE);
    const cells = sheet.groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
    const order = [...sectionsOf(sheet.fields).flatMap((section) => section.fields), ...cells];
    const conventions = conventionsOf(Object.values(results.fields), language);
    return { documentId: results.document_id, results, sheet, order, conventions, language, editable, desk, save };
  }, [results, language, editable, desk, save]);
}
