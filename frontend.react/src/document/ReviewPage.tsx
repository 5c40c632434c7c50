import { useDisclosure } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { KeysDialog } from "~/components/KeysDialog";
import { useSmallScreen } from "~/components/screen";
import { hasFailed, isDecidable, type Verdict } from "~/components/statuses";
import { tell } from "~/components/tell";
import { useProcess } from "~/components/useProcess";
import type { Decision } from "~/document/desk/decision";
import { isRefused } from "~/document/desk/desk";
import { fieldId, focusField, keep, type Review, useReview } from "~/document/desk/review";
import { useDecision } from "~/document/desk/useDecision";
import { useFirstDoubtful } from "~/document/desk/useFirstDoubtful";
import { useKeys } from "~/document/desk/useKeys";
import { useQueue } from "~/document/desk/useQueue";
import { isFolded } from "~/document/fields/sections";
import { DecisionButtons } from "~/document/header/DecisionButtons";
import { DocumentHeader } from "~/document/header/DocumentHeader";
import { HELP } from "~/document/header/help";
import { RejectDialog } from "~/document/header/RejectDialog";
import type { Retrying } from "~/document/panel/Failed";
import { Panel } from "~/document/panel/Panel";
import { EnlargedPage } from "~/document/viewer/EnlargedPage";
import { Viewer } from "~/document/viewer/Viewer";
import { useMayEdit } from "~/session/role";
import classes from "./ReviewPage.module.css";

interface Props {
  state: State;
  filename: string | null;
}

export function ReviewPage({ state, filename }: Props) {
  const { documentId } = useReview();
  const small = useSmallScreen();
  const queue = useQueue(documentId);
  const [helping, help] = useDisclosure();
  const [rejecting, rejection] = useDisclosure();
  const deciding = useDeciding(state, queue.following, rejection.open);
  const retrying = useRetrying(state);
  useFirstDoubtful();
  useNavigationKeys(queue, {
    ...deciding,
    approve: hasFailed(state.status) ? retrying.retry : deciding.approve,
    help: help.open,
  });
  return (
    <div className={classes.page}>
      <DocumentHeader state={state} filename={filename} queue={queue} deciding={deciding} onKeys={help.open} />
      {small ? <EnlargedPage /> : <Viewer />}
      <Panel state={state} retrying={retrying} />
      {small && (
        <div className={classes.bar}>
          <DecisionButtons status={state.status} deciding={deciding} bar />
        </div>
      )}
      <KeysDialog help={HELP} opened={helping} onClose={help.close} />
      <RejectDialog
        opened={rejecting}
        onClose={rejection.close}
        onReject={(reason) => {
          rejection.close();
          deciding.decide({ verdict: "reject", reason });
        }}
      />
    </div>
  );
}

/** Approve at once, reject after a reason; what goes wrong is told. */
function useDeciding({ status }: State, next: string | null, askReason: () => void) {
  const { t } = useTranslation();
  const review = useReview();
  const mayEdit = useMayEdit();
  const decision = useDecision(review.documentId, next);
  const isOpen = (verdict: Verdict) => mayEdit && !decision.isPending && isDecidable(verdict, status);
  const decide = (wish: Decision) => {
    keepFocused(review);
    if (isRefused(review.desk)) tell({ color: "red", message: t("document.trouble.unsaved") });
    else decision.mutate(wish);
  };
  return {
    decide,
    pending: decision.isPending,
    approve: () => isOpen("approve") && decide({ verdict: "approve" }),
    reject: () => isOpen("reject") && askReason(),
  };
}

/** By a button and by a key, but once. */
function useRetrying({ document_id, status }: State): Retrying {
  const { retry } = useProcess(document_id);
  const mayRetry = useMayEdit() && hasFailed(status) && !retry.isPending;
  return { retry: () => mayRetry && retry.mutate(), pending: retry.isPending };
}

/** What is being typed counts too. */
function keepFocused(review: Review) {
  const focused = review.order.find((each) => each.path === review.desk.get().focused);
  if (focused) keep(review, focused);
}

interface Acts {
  approve: () => void;
  reject: () => void;
  help: () => void;
}

function useNavigationKeys({ previous, next }: { previous: string | null; next: string | null }, acts: Acts) {
  const navigate = useNavigate();
  const review = useReview();
  const { desk, results, order } = review;
  useKeys({
    ...acts,
    page: (step) => {
      const page = desk.get().page + step;
      if (page >= 1 && page <= results.pages.length) desk.set({ page });
    },
    document: (step) => {
      const to = step === 1 ? next : previous;
      keepFocused(review);
      if (to) void navigate({ to: "/documents/$documentId", params: { documentId: to } });
    },
    edit: () => {
      const path = desk.get().focused ?? order.find((each) => !isFolded(each))?.path;
      if (!path) return;
      focusField(path);
      const field = document.getElementById(fieldId(path));
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
        field.setSelectionRange(field.value.length, field.value.length);
    },
  });
}
