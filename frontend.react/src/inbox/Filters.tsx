import { ActionIcon, Button, CloseButton, Kbd, Pill, TextInput, Tooltip } from "@mantine/core";
import { IconKeyboard, IconSearch, IconX } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Filters.module.css";
import { isFiltered, NO_FILTERS } from "./search";
import { useDraft } from "./useDraft";
import { useInbox } from "./useInbox";

interface Props {
  searchBox: RefObject<HTMLInputElement | null>;
  showKeys: () => void;
}

export function Filters({ searchBox, showKeys }: Props) {
  const { t } = useTranslation();
  const { wish, change } = useInbox();
  return (
    <search className={classes.filters}>
      <SearchBox searchBox={searchBox} />
      <div className={classes.days}>
        <span aria-hidden>{t("inbox.days")}</span>
        <Day name="from" />
        <span aria-hidden>–</span>
        <Day name="to" />
      </div>
      {wish.vendor && (
        <Pill size="lg" withRemoveButton onRemove={() => change({ vendor: undefined })}>
          {t("inbox.vendor", { name: wish.vendor })}
        </Pill>
      )}
      {isFiltered(wish) && (
        <Button variant="subtle" size="compact-sm" leftSection={<IconX size={14} />} onClick={() => change(NO_FILTERS)}>
          {t("inbox.clear")}
        </Button>
      )}
      <Tooltip label={t("keys.show")}>
        <ActionIcon
          className={classes.keys}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("keys.show")}
          onClick={showKeys}
        >
          <IconKeyboard size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </search>
  );
}

function SearchBox({ searchBox }: Pick<Props, "searchBox">) {
  const { t } = useTranslation();
  const { wish, change } = useInbox();
  const [draft, type] = useDraft(wish.search, (search) => change({ search }, { replace: true }));
  return (
    <TextInput
      ref={searchBox}
      className={classes.search}
      aria-label={t("inbox.search")}
      placeholder={t("inbox.search")}
      leftSection={<IconSearch size={17} stroke={1.7} />}
      rightSection={
        draft ? (
          <CloseButton size="sm" aria-label={t("inbox.clear")} onClick={() => type("")} />
        ) : (
          <Kbd size="xs" className={classes.hint} aria-hidden>
            /
          </Kbd>
        )
      }
      value={draft}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
    />
  );
}

function Day({ name }: { name: "from" | "to" }) {
  const { t } = useTranslation();
  const { wish, change } = useInbox();
  const [draft, type] = useDraft(wish[name], (day) => change({ [name]: day }, { replace: true }));
  return (
    <TextInput
      type="date"
      aria-label={t(`inbox.${name}`)}
      title={t(`inbox.${name}`)}
      min={name === "to" ? wish.from : undefined}
      max={name === "from" ? wish.to : undefined}
      data-empty={draft === "" || undefined}
      value={draft}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
