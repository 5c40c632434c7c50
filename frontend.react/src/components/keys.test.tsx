import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { useSingleKeys } from "./keys";

function Page({ go, asking }: { go: () => void; asking: boolean }) {
  useSingleKeys({ "/": go });
  return (
    <>
      <input aria-label="words" />
      <input type="checkbox" aria-label="check" />
      {asking && <div role="dialog" />}
    </>
  );
}

it("hears a key wherever the focus is, but not where text is typed or a dialog is open", async () => {
  const go = vi.fn();
  const { rerender } = render(<Page go={go} asking={false} />);
  await userEvent.keyboard("/");
  expect(go).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByLabelText("check"));
  await userEvent.keyboard("/");
  expect(go).toHaveBeenCalledTimes(2);
  await userEvent.type(screen.getByLabelText("words"), "a/b");
  await userEvent.click(document.body);
  await userEvent.keyboard("{Control>}/{/Control}");
  rerender(<Page go={go} asking />);
  await userEvent.keyboard("/");
  expect(go).toHaveBeenCalledTimes(2);
});
