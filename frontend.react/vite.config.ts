import react from "@vitejs/plugin-react";
import { compression, defineAlgorithm } from "vite-plugin-compression2";
import { defineConfig } from "vitest/config";

/** Where `npm run dev` finds the API. */
const API = process.env.API ?? "http://127.0.0.1:5000";

export default defineConfig({
  base: "/app/",
  resolve: { tsconfigPaths: true },
  plugins: [
    react(),
    // Servers send what lies ready beside each file: no processor time, and the smallest size.
    compression({ algorithms: [defineAlgorithm("brotliCompress"), defineAlgorithm("gzip", { level: 9 })] }),
  ],
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  server: { proxy: { "/api": API } },
  test: { environment: "happy-dom", setupFiles: "./src/test/setup.ts", css: false },
});
