import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { useSingleKeys } from "~/components/keys";

function Page({ go }: { go: () => void }) {
  useSingleKeys({ "/": go });
  return (
    <>
      <input aria-label="words" />
      <input type="checkbox" aria-label="check" />
      <div role="dialog">
        <button type="button">inside</button>
      </div>
    </>
  );
}

it("hears a key wherever the focus is, but not where text is typed or a dialog is open", async () => {
  const go = vi.fn();
  render(<Page go={go} />);
  await userEvent.keyboard("/");
  expect(go).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByLabelText("check"));
  await userEvent.keyboard("/");
  expect(go).toHaveBeenCalledTimes(2);
  await userEvent.type(screen.getByLabelText("words"), "a/b");
  await userEvent.click(screen.getByText("inside"));
  await userEvent.keyboard("/");
  await userEvent.keyboard("{Control>}/{/Control}");
  expect(go).toHaveBeenCalledTimes(2);
});
