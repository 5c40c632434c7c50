import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { DeskContext, type DeskStore, deskOf } from "~/document/desk/desk";
import { type Review, ReviewContext } from "~/document/desk/review";
import { read, resultsWith } from "~/document/fixtures";
import { invoiceModel } from "~/document/model";
import { sheetOf } from "~/document/readings";
import { i18n } from "~/i18n";
import { FieldSection } from "./FieldSection";
import { sectionsOf } from "./sections";

/** What the API tells of fields that nobody here has heard of. */
const SCHEMA = {
  properties: {
    shoe_size: { "x-kind": "number", "x-section": "feet" },
    toes: { "x-kind": "number", "x-section": "feet" },
    left_or_right: { "x-kind": "document_type", "x-section": "feet", enum: ["left", "right", null] },
  },
};
let desk: DeskStore;

function show(rest: Partial<Review> = {}) {
  const results = resultsWith({ fields: { shoe_size: read("42", 1) } });
  const sheet = sheetOf(results, invoiceModel({}, SCHEMA));
  const [section] = sectionsOf(sheet.fields);
  if (!section) throw new Error("no section");
  const review: Review = {
    documentId: results.document_id,
    results,
    sheet,
    order: sheet.fields,
    conventions: { mark: ".", dayFirst: true },
    language: "en",
    editable: true,
    desk,
    save: () => undefined,
    ...rest,
  };
  return render(
    <MantineProvider>
      <DeskContext value={desk}>
        <ReviewContext value={review}>
          <FieldSection section={section} />
        </ReviewContext>
      </DeskContext>
    </MantineProvider>,
  );
}

beforeEach(async () => {
  desk = deskOf(crypto.randomUUID());
  await i18n.changeLanguage("en");
});

describe("a section of the form", () => {
  it("shows a field that nobody here knows, by its own name", () => {
    show();
    expect(screen.getByRole("region", { name: "Feet" })).toBeVisible();
    expect(screen.getByLabelText("Shoe size")).toHaveValue("42");
  });

  it("shows what is not there to who asks, by keyboard too, and goes there", async () => {
    show();
    expect(screen.queryByLabelText("Toes")).toBeNull();
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "2 more fields, Feet", expanded: false })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByLabelText("Toes")).toBeVisible();
    await expect.poll(() => document.activeElement?.id).toBe("field-toes");
    await userEvent.click(screen.getByRole("button", { name: "Fewer fields, Feet" }));
    expect(screen.queryByLabelText("Toes")).toBeNull();
  });

  it("never folds away what is typed and not saved", async () => {
    desk.set({ drafts: { toes: { text: "ten", place: null, saving: false, trouble: { code: "unreadable" } } } });
    show();
    expect(screen.getByLabelText("Toes")).toHaveValue("ten");
    expect(screen.getByRole("button", { name: "1 more field, Feet" })).toBeVisible();
  });

  it("offers the choices there are", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: /more fields/ }));
    const choice = screen.getByLabelText("Left or right");
    await userEvent.selectOptions(choice, "Right");
    expect(desk.get().drafts.left_or_right).toMatchObject({ text: "right" });
    expect(choice).toHaveValue("right");
  });

  it("offers nothing to who may not edit", () => {
    show({ editable: false });
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByLabelText("Shoe size")).toHaveAttribute("readonly");
  });
});
