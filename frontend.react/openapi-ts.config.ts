import { defineConfig } from "@hey-api/openapi-ts";

// The client is made from the API's own document and never edited or committed: `make check` refuses a stale document.
export default defineConfig({
  input: "./openapi.json",
  output: { path: "./src/client", clean: true },
  plugins: [
    "@hey-api/client-fetch",
    "@hey-api/typescript",
    "@hey-api/sdk",
    { name: "@hey-api/schemas", type: "json" },
    "@tanstack/react-query",
  ],
});
