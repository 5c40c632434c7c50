import "@fontsource-variable/inter/index.css";
import "~/app/mantine.css";
import "~/app/global.css";
import "~/i18n";
import "~/session/client";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "~/app/App";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
