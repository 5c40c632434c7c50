import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Results } from "~/client";
import { deskOf } from "~/document/desk/desk";
import { ReviewContext } from "~/document/desk/review";
import { MODEL, resultsWith } from "~/document/fixtures";
import { sheetOf } from "~/document/readings";
import { i18n } from "~/i18n";
import { EInvoiceNotice } from "./EInvoiceNotice";

function show(einvoice: Results["einvoice"]) {
  const results = resultsWith({ einvoice });
  const sheet = sheetOf(results, MODEL);
  return render(
    <MantineProvider>
      <ReviewContext
        value={{
          documentId: results.document_id,
          results,
          sheet,
          order: sheet.fields,
          conventions: { mark: ".", dayFirst: true },
          language: "en",
          editable: true,
          desk: deskOf(crypto.randomUUID()),
          save: () => undefined,
        }}
      >
        <EInvoiceNotice />
      </ReviewContext>
    </MantineProvider>,
  );
}

beforeEach(async () => {
  await i18n.changeLanguage("en");
});

describe("the notice of an e-invoice", () => {
  it("says which it is, what it breaks, and where its XML is", () => {
    show({
      syntax: "cii",
      profile: "urn:cen.eu:en16931:2017",
      violations: [{ rule: "BR-CO-15", message: "The total is not net and VAT.", xpath: "/Invoice/Total" }],
    });
    expect(screen.getByText("The values come from an e-invoice")).toBeVisible();
    expect(screen.getByText("urn:cen.eu:en16931:2017")).toBeVisible();
    expect(screen.getByText("It breaks 1 rule of its standard")).toBeVisible();
    expect(screen.getByText("BR-CO-15").closest("li")).toHaveTextContent("The total is not net and VAT.");
    expect(screen.getByRole("link", { name: "Download the XML" })).toHaveAttribute(
      "href",
      "/api/v1/documents/785896aa-54cd-4c54-89cc-e7dd22fcd6f7/einvoice",
    );
  });

  it("has no list where no rule is broken", () => {
    show({ syntax: "ubl", profile: null, violations: [] });
    expect(screen.getByText("UBL")).toBeVisible();
    expect(screen.queryByRole("group")).toBeNull();
  });

  it("is not there where there is no e-invoice", () => {
    show(null);
    expect(screen.queryByText(/e-invoice/)).toBeNull();
  });
});
