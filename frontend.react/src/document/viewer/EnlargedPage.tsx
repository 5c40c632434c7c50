import { useDisclosure } from "@mantine/hooks";
import { IconMaximize } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/components/Dialog";
import { useDesk } from "~/document/desk/desk";
import { useReview } from "~/document/desk/review";
import classes from "./EnlargedPage.module.css";
import { imageOf } from "./image";
import { Overlay } from "./Overlay";
import { Viewer } from "./Viewer";

/** On a small screen: the top of the page; a tap opens all of it. */
export function EnlargedPage() {
  const { t } = useTranslation();
  const { results } = useReview();
  const [opened, { open, close }] = useDisclosure();
  const number = useDesk((desk) => desk.page);
  const page = results.pages.find((each) => each.number === number) ?? results.pages[0];
  if (!page) return null;
  return (
    <div className={classes.preview}>
      <button type="button" className={classes.page} onClick={open} aria-label={t("document.viewer.enlarge")}>
        <span className={`${classes.paper} on-paper`}>
          <img className={classes.image} src={imageOf(results, page)} width={page.width} height={page.height} alt="" />
          <Overlay page={page} still />
        </span>
        <span className={classes.hint}>
          <IconMaximize size={15} aria-hidden /> {t("document.viewer.enlarge")}
        </span>
      </button>
      <Dialog opened={opened} onClose={close} title={t("document.viewer.label")} full>
        <Viewer />
      </Dialog>
    </div>
  );
}
