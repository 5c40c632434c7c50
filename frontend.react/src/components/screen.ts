import { useMediaQuery } from "@mantine/hooks";

const SMALL = "(max-width: 54em)";

/** Whether the screen is that of a phone, or no larger. As in the style sheets. */
export const useSmallScreen = (): boolean => useMediaQuery(SMALL, false, { getInitialValueInEffect: false });
