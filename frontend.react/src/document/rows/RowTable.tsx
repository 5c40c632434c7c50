import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "~/components/tell";
import { useDesk } from "~/document/desk/desk";
import { focusField, removeRow, useReview } from "~/document/desk/review";
import { MoreButton } from "~/document/fields/MoreButton";
import { pathOf, type Term } from "~/document/model";
import { isNumeric } from "~/document/normalise/values";
import { blank, type Row, type RowGroup } from "~/document/readings";
import { useLabels } from "~/document/useLabels";
import { CellInput } from "./CellInput";
import { usedColumns, withColumns } from "./columns";
import classes from "./RowTable.module.css";

/** The rows of a group as a table in which the cells are edited in place. */
export function RowTable({ group }: { group: RowGroup }) {
  const { t } = useTranslation();
  const { editable, desk } = useReview();
  const { nameOf } = useLabels();
  const [open, setOpen] = useState(false);
  const all = useShownRows(group);
  const used = useUsedColumns(group, all);
  const columns = open || !used.length ? group.terms : used;
  const rows = withColumns(all, columns);
  const hidden = group.terms.length - used.length;
  const add = () => {
    // A row of a table without any has whatever columns there are, and keeps them while it is filled.
    if (!used.length) setOpen(true);
    desk.set({ adding: { ...desk.get().adding, [group.name]: group.next } });
    requestAnimationFrame(() => focusField(pathOf(group.name, group.next, columns[0]?.name ?? "")));
  };
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.heading}>
          {nameOf(group.name)} <span className={classes.count}>{group.rows.length}</span>
        </h2>
        {editable && rows.length > 0 && hidden > 0 && (
          <MoreButton
            open={open}
            label={open ? t("document.rows.fewer") : t("document.rows.more", { count: hidden })}
            about={nameOf(group.name)}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <p className={classes.none}>{t("document.rows.none")}</p>
      ) : (
        <Table group={group.name} columns={columns} rows={rows} />
      )}
      {editable && (
        <Button
          className={classes.add}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} />}
          onClick={add}
        >
          {t("document.rows.add")}
        </Button>
      )}
    </section>
  );
}

interface TableProps {
  group: string;
  columns: readonly Term[];
  rows: readonly Row[];
}

function Table({ group, columns, rows }: TableProps) {
  const { t } = useTranslation();
  const { editable } = useReview();
  const { columnOf } = useLabels();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((term) => (
              <th key={term.name} scope="col" data-kind={term.kind} data-numeric={isNumeric(term.kind) || undefined}>
                {columnOf(group, term.name)}
              </th>
            ))}
            {editable && (
              <th scope="col" className={classes.tools}>
                <span className="visually-hidden">{t("document.rows.tools")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <TableRow key={row.index} group={group} rows={rows} at={at} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Those that a row uses, or a person types into at this moment. */
function useUsedColumns({ name: group, terms }: RowGroup, rows: readonly Row[]): Term[] {
  const used = usedColumns(terms, rows);
  const names = used.map((term) => term.name);
  const typed = useDesk(({ drafts }) => {
    const cells = Object.keys(drafts).map((path) => path.split("."));
    return cells.flatMap(([head, , name = ""]) => (head === group && !names.includes(name) ? name : [])).join(" ");
  }).split(" ");
  return terms.filter((term) => used.includes(term) || typed.includes(term.name));
}

/** What the invoice has, and the row that is being added: it exists once it says something. */
function useShownRows(group: RowGroup): readonly Row[] {
  const adding = useDesk((desk) => desk.adding[group.name]);
  if (adding !== group.next) return group.rows;
  const cells = group.terms.map((term) => blank(pathOf(group.name, group.next, term.name), term));
  return [...group.rows, { index: group.next, cells }];
}

function TableRow({ group, rows, at }: { group: string; rows: readonly Row[]; at: number }) {
  const { editable } = useReview();
  const { columnOf } = useLabels();
  const row = rows[at];
  return (
    <tr className={classes.row} data-row>
      {row?.cells.map((cell, column) => (
        <td key={cell.path} data-kind={cell.term.kind} data-label={columnOf(group, cell.term.name)}>
          <CellInput rows={rows} row={at} column={column} reading={cell} />
        </td>
      ))}
      {editable && row && (
        <td className={classes.tools}>
          <RemoveRow group={group} row={row} number={at + 1} />
        </td>
      )}
    </tr>
  );
}

function RemoveRow({ group, row, number }: { group: string; row: Row; number: number }) {
  const { t } = useTranslation();
  const review = useReview();
  const label = t("document.rows.remove", { row: number });
  const remove = () => {
    const { desk } = review;
    if (desk.get().adding[group] === row.index) return desk.set({ adding: { ...desk.get().adding, [group]: -1 } });
    const bringBack = removeRow(review, row);
    const id = `removed-${row.cells[0]?.path}`;
    const undo = () => {
      notifications.hide(id);
      bringBack();
    };
    tell({
      id,
      message: (
        <span className={classes.removed}>
          {t("document.rows.removed", { row: number })}
          <Button size="compact-sm" variant="subtle" onClick={undo}>
            {t("document.field.undo")}
          </Button>
        </span>
      ),
    });
  };
  return (
    // A tooltip of Mantine's on each row would cost more than the row.
    <button type="button" className={classes.remove} aria-label={label} title={label} onClick={remove}>
      <IconTrash size={15} stroke={1.7} aria-hidden />
    </button>
  );
}
