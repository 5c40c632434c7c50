import { client } from "~/client/client.gen";
import { signedFetch } from "./session";
import { noteVersion } from "./versions";

client.setConfig({ baseUrl: window.location.origin, fetch: signedFetch });

client.interceptors.response.use((answer, request) => {
  noteVersion(request.method, request.url, answer);
  return answer;
});
