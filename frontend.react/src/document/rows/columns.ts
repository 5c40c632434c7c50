import { isFolded } from "~/document/fields/sections";
import type { Term } from "~/document/model";
import type { Row } from "~/document/readings";

/** The columns that some row has something to say in. */
export const usedColumns = (terms: readonly Term[], rows: readonly Row[]): Term[] =>
  terms.filter((_, column) =>
    rows.some(({ cells }) => {
      const cell = cells[column];
      return cell !== undefined && !isFolded(cell);
    }),
  );

/** The rows with nothing but these columns. */
export const withColumns = (rows: readonly Row[], columns: readonly Term[]): Row[] =>
  rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => columns.includes(cell.term)) }));
