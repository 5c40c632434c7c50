import { useEffect, useEffectEvent } from "react";

/** Has the browser ask before the tab is closed while something in it is `atStake`. */
export function useLeaveGuard(atStake: () => boolean): void {
  const ask = useEffectEvent((event: BeforeUnloadEvent) => {
    if (atStake()) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: BeforeUnloadEvent) => ask(event);
    window.addEventListener("beforeunload", listen);
    return () => window.removeEventListener("beforeunload", listen);
  }, []);
}
