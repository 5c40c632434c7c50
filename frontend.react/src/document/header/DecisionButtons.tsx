import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isDecidable, type Status } from "~/components/statuses";
import { APPROVE_ID } from "~/document/desk/review";
import { useMayEdit } from "~/session/role";
import classes from "./DocumentHeader.module.css";

export interface Deciding {
  approve: () => void;
  reject: () => void;
  pending: boolean;
}

interface Props {
  status: Status;
  deciding: Deciding;
  /** The bar of the phone fills its width; only one pair of buttons is the target of "focus on Approve". */
  bar?: boolean;
}

export function DecisionButtons({ status, deciding, bar = false }: Props) {
  const { t } = useTranslation();
  if (!useMayEdit()) return null;
  const size = bar ? "md" : "sm";
  return (
    <>
      {isDecidable("reject", status) && (
        <Button size={size} fullWidth={bar} variant="default" disabled={deciding.pending} onClick={deciding.reject}>
          {t("document.reject.button")}
        </Button>
      )}
      {isDecidable("approve", status) && (
        <Button
          id={bar ? undefined : APPROVE_ID}
          size={size}
          fullWidth={bar}
          loading={deciding.pending}
          onKeyDown={(event) => event.repeat && event.preventDefault()} // held down, Enter came from the last field
          onClick={deciding.approve}
        >
          {t("document.approve")}
          {!bar && <span className={classes.kbd}>&nbsp;⌃⏎</span>}
        </Button>
      )}
    </>
  );
}
