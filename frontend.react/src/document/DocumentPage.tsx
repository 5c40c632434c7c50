import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "~/app/title";
import type { Results, State } from "~/client";
import { isActive, isSettled } from "~/components/statuses";
import { DeskContext, deskOf, useDesk } from "~/document/desk/desk";
import { type Review, ReviewContext } from "~/document/desk/review";
import { useCorrections } from "~/document/desk/useCorrections";
import { sectionsOf } from "~/document/fields/sections";
import { conventionsOf } from "~/document/normalise/conventions";
import { useMayEdit } from "~/session/role";
import { INVOICE } from "./invoice";
import { LoadingPage, MissingPage } from "./Placeholders";
import { ReviewPage } from "./ReviewPage";
import { sheetOf } from "./readings";
import { useDocument } from "./useDocument";

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
  const unlocked = useDesk((each) => each.unlocked);
  const mayEdit = useMayEdit();
  const editable = mayEdit && (state.status === "manual_review" || (unlocked && isSettled(state.status)));
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
