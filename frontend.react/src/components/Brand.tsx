import { Group, Text } from "@mantine/core";

/** The mark and the name; `compact` leaves the name to larger screens. */
export function Brand({ compact = false }: { compact?: boolean }) {
  return (
    <Group gap={10} wrap="nowrap">
      <img src="/app/favicon.svg" width={28} height={28} alt="" />
      <Text
        component="span"
        fw={650}
        size="md"
        visibleFrom={compact ? "xs" : undefined}
        style={{ letterSpacing: "-0.01em" }}
      >
        Invoice Scanner
      </Text>
    </Group>
  );
}
