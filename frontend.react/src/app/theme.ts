import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** Ink of a fountain pen: the one colour that means "us" and "do this"; green, amber and red mean sure, doubtful, wrong. */
const ink: MantineColorsTuple = [
  "#eef1ff",
  "#dfe4fd",
  "#bcc6f8",
  "#97a6f3",
  "#788bef",
  "#647aec",
  "#4a5fe0",
  "#3f50c9",
  "#3747b4",
  "#2b3a9e",
];

/** The greys of the dark scheme, with a drop of ink in them. */
const slate: MantineColorsTuple = [
  "#e7e9f1",
  "#c4cad8",
  "#a0a8ba",
  "#7d869b",
  "#3a4050",
  "#2c303b",
  "#22252f",
  "#1b1d24",
  "#16181e",
  "#12141a",
];

export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark: slate },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  autoContrast: true,
  headings: { fontWeight: "650" },
  components: { Notification: { styles: { description: { color: "var(--text-quiet)" } } } },
});
