import { useFormats } from "~/i18n/formats";
import { useNow } from "./useNow";

/** A moment as people say it ("2 hours ago"), and exactly on pointing there. */
export function Received({ at }: { at: string }) {
  const { ago, moment } = useFormats();
  return (
    <time dateTime={at} title={moment(at)}>
      {ago(at, useNow())}
    </time>
  );
}
