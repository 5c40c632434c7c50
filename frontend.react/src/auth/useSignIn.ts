import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { login } from "~/client";
import { begun } from "~/session/session";

interface Credentials {
  email: string;
  password: string;
}

/** Signs in, and goes on to the page that asked for it. */
export function useSignIn(): (credentials: Credentials) => Promise<void> {
  const router = useRouter();
  const queries = useQueryClient();
  const { next = "/" } = useSearch({ strict: false });
  return async ({ email, password }) => {
    const { data } = await login({ body: { email, password }, throwOnError: true });
    begun(data.expires_in);
    queries.clear(); // what it may hold is another person's
    await router.navigate({ href: router.history.createHref(next) });
  };
}
