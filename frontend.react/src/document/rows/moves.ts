/** Moving in a table by keys, like in a spreadsheet. Null: the key means nothing here, or the table ends. */

export interface Cell {
  row: number;
  column: number;
}

const STEPS: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  Enter: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

export function moved(from: Cell, key: string, rows: number, columns: number): Cell | null {
  const step = STEPS[key];
  if (!step) return null;
  const to = { row: from.row + step.row, column: from.column + step.column };
  return to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns ? to : null;
}

/** Whether an arrow leaves a text: the caret is at that end of it, or all of it is chosen. */
export function leaves(key: string, start: number, end: number, length: number): boolean {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return true;
  const all = start === 0 && end === length;
  return all || (start === end && (key === "ArrowLeft" ? start === 0 : end === length));
}
