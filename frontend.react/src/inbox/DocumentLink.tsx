import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DocumentSummary } from "~/client";
import { getResultsOptions } from "~/client/@tanstack/react-query.gen";
import classes from "./DocumentLink.module.css";

export const nameOf = ({ vendor_name, filename }: DocumentSummary): string => vendor_name ?? filename;

/** The vendor, and below it the file's name; a link as large as the row or card around it. */
export function DocumentLink({ document }: { document: DocumentSummary }) {
  const queries = useQueryClient();
  const prefetch = () => void queries.prefetchQuery(getResultsOptions({ path: { document_id: document.id } }));
  return (
    <Link
      to="/documents/$documentId"
      params={{ documentId: document.id }}
      className={classes.link}
      onMouseEnter={prefetch}
      onFocus={prefetch}
    >
      <span className={classes.name} title={nameOf(document)}>
        <bdi>{nameOf(document)}</bdi>
      </span>
      {document.vendor_name !== null && <bdi className={classes.file}>{document.filename}</bdi>}
    </Link>
  );
}
