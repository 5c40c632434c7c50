import { Alert, Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { register } from "~/client";
import { getOptionsOptions } from "~/client/@tanstack/react-query.gen";
import { AuthFrame } from "./AuthFrame";
import { FormRefused } from "./FormRefused";
import { PasswordField } from "./PasswordField";
import { PasswordRule } from "./PasswordRule";
import { useForm } from "./useForm";
import { useSignIn } from "./useSignIn";

const FIELDS = ["name", "company_name", "email", "password"] as const;

export function Register() {
  const { t } = useTranslation();
  const { data: options } = useQuery(getOptionsOptions());
  return (
    <AuthFrame title={t("auth.register.title")} text={t("auth.register.text")}>
      {options?.registration === false ? <SwitchedOff /> : <RegisterForm />}
      <Text size="sm" c="dimmed" mt="xl">
        {t("auth.register.isKnown")}{" "}
        <Anchor component={Link} to="/sign-in" search inherit fw={560}>
          {t("auth.register.signIn")}
        </Anchor>
      </Text>
    </AuthFrame>
  );
}

function SwitchedOff() {
  const { t } = useTranslation();
  return (
    <Alert variant="light" icon={<IconLock />}>
      {t("auth.refused.registration_off")}
    </Alert>
  );
}

function RegisterForm() {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [password, setPassword] = useState("");
  const { form, field, refused, sending } = useForm(FIELDS, async (account) => {
    await register({ body: account, throwOnError: true });
    await signIn(account);
  });
  return (
    <form {...form}>
      <FormRefused why={refused} />
      <Stack gap="md">
        <TextInput {...field("name")} size="md" label={t("auth.name")} autoComplete="name" autoFocus />
        <TextInput {...field("company_name")} size="md" label={t("auth.company")} autoComplete="organization" />
        <TextInput {...field("email")} type="email" size="md" label={t("auth.email")} autoComplete="username" />
        <PasswordField
          {...field("password")}
          description={<PasswordRule password={password} />}
          descriptionProps={{ component: "div" }}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="new-password"
        />
        <Button type="submit" size="md" fullWidth loading={sending} mt="xs">
          {t("auth.register.submit")}
        </Button>
      </Stack>
    </form>
  );
}
