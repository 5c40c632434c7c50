import "@mantine/notifications/styles.css";

import { Group } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { Brand } from "~/components/Brand";
import { useSmallScreen } from "~/components/screen";
import { ThemeMenu } from "~/components/ThemeMenu";
import { useLeaveGuard } from "~/components/useLeaveGuard";
import { hasUnsaved } from "~/document/desk/desk";
import { LiveDocuments } from "~/live/LiveDocuments";
import { ended, keepAlive } from "~/session/session";
import { isOnItsWay } from "~/uploads/progress";
import { uploads } from "~/uploads/uploads";
import classes from "./Shell.module.css";
import { UserMenu } from "./UserMenu";
import { useLeave } from "./useLeave";

/** The frame of every page of a signed-in user; what it holds lives as long as the sign-in. */
export function Shell() {
  useSessionEnd();
  useEffect(keepAlive, []);
  useLeaveGuard(() => uploads.all().some(isOnItsWay) || hasUnsaved());
  return (
    <LiveDocuments>
      <header className={classes.header}>
        <Link to="/" className={classes.home} aria-label="Invoice Scanner">
          <Brand compact />
        </Link>
        <Group gap={4} ml="auto">
          <ThemeMenu />
          <UserMenu />
        </Group>
      </header>
      <main className={classes.main}>
        <Outlet />
      </main>
      {/* Where they hide neither the sums and buttons of a document nor, on a phone, the bar below. */}
      <Notifications position={useSmallScreen() ? "top-center" : "bottom-left"} />
    </LiveDocuments>
  );
}

/** Once the sign-in has come to its end, leads to a new one and from there back. */
function useSessionEnd() {
  const leave = useLeave();
  const { href } = useLocation();
  const end = useEffectEvent(() => leave({ next: href }));
  useEffect(() => {
    ended.addEventListener("ended", end, { once: true }); // every call that is refused tells it
    return () => ended.removeEventListener("ended", end);
  }, []);
}
