import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { signInSearch } from "~/auth/search";
import { getMeOptions } from "~/client/@tanstack/react-query.gen";
import { type InboxSearch, inboxSearch } from "~/inbox/search";
import { isProblem } from "~/session/problem";
import { maybeSignedIn } from "~/session/session";
import { Broken } from "./Broken";
import { NotFoundPage } from "./NotFound";
import { queries } from "./queries";

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: Broken });

/** Whoever is signed in has nothing to do on a page that signs in. */
async function leaveWhenSignedIn(): Promise<void> {
  const account = maybeSignedIn() && (await queries.ensureQueryData(getMeOptions()).catch(() => null));
  if (account) throw redirect({ to: "/" });
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: signInSearch,
  beforeLoad: leaveWhenSignedIn,
  component: lazyRouteComponent(() => import("~/auth/SignIn"), "SignIn"),
});

const register = createRoute({
  getParentRoute: () => root,
  path: "/register",
  validateSearch: signInSearch,
  beforeLoad: leaveWhenSignedIn,
  component: lazyRouteComponent(() => import("~/auth/Register"), "Register"),
});

/** Everything below needs a sign-in, and stands in the shell. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: lazyRouteComponent(() => import("./Shell"), "Shell"),
  beforeLoad: async ({ location }) => {
    try {
      await queries.ensureQueryData(getMeOptions());
    } catch (error) {
      if (isProblem(error) && error.status === 401) {
        throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { next: location.href } });
      }
      throw error;
    }
  },
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  validateSearch: (search): InboxSearch => inboxSearch(search),
  component: lazyRouteComponent(() => import("~/inbox/Inbox"), "Inbox"),
});

const document = createRoute({
  getParentRoute: () => signedIn,
  path: "/documents/$documentId",
  component: lazyRouteComponent(() => import("~/document/DocumentPage"), "DocumentPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, register, signedIn.addChildren([inbox, document])]),
  basepath: "/app",
  defaultPreload: "intent",
  search: { strict: true },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
