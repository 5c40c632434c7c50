import { ActionIcon, type ActionIconProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

type AnchorOf<P> = P & Omit<ComponentProps<"a">, keyof P>;

/** A link to a page of ours that looks like a button. */
export const LinkButton = createLink((props: AnchorOf<ButtonProps>) => <Button component="a" {...props} />);

/** The same with a picture in place of words: it needs an `aria-label`. */
export const LinkIcon = createLink((props: AnchorOf<ActionIconProps>) => <ActionIcon component="a" {...props} />);
