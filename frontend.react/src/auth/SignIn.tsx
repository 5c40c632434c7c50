import { Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getOptionsOptions } from "~/client/@tanstack/react-query.gen";
import { AuthFrame } from "./AuthFrame";
import { FormRefused } from "./FormRefused";
import { PasswordField } from "./PasswordField";
import { useForm } from "./useForm";
import { useSignIn } from "./useSignIn";

const FIELDS = ["email", "password"] as const;

export function SignIn() {
  const { t } = useTranslation();
  return (
    <AuthFrame title={t("auth.signIn.title")} text={t("auth.signIn.text")}>
      <SignInForm />
      <RegisterLink />
    </AuthFrame>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const { form, field, refused, sending } = useForm(FIELDS, useSignIn());
  return (
    <form {...form}>
      <FormRefused why={refused} />
      <Stack gap="md">
        <TextInput
          {...field("email")}
          type="email"
          size="md"
          label={t("auth.email")}
          autoComplete="username"
          autoFocus
        />
        <PasswordField {...field("password")} autoComplete="current-password" />
        <Button type="submit" size="md" fullWidth loading={sending} mt="xs">
          {t("auth.signIn.submit")}
        </Button>
      </Stack>
    </form>
  );
}

/** Only where people may register by themselves. */
function RegisterLink() {
  const { t } = useTranslation();
  const { data: options } = useQuery(getOptionsOptions());
  if (!options?.registration) return null;
  return (
    <Text size="sm" c="dimmed" mt="xl">
      {t("auth.signIn.isNew")}{" "}
      <Anchor component={Link} to="/register" search inherit fw={560}>
        {t("auth.signIn.register")}
      </Anchor>
    </Text>
  );
}
