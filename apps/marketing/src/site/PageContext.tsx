import { createContext, use, type ReactNode } from "react";
import type { PageData } from "../page-data.js";

/** Hands the page's data to everything below it. */
export function PageProvider({ page, children }: { readonly page: PageData; readonly children: ReactNode }) {
  return <PageContext value={page}>{children}</PageContext>;
}

/** What this page was rendered from, with its address taken apart. */
export function usePage(): PageData & { readonly path: string; readonly query: URLSearchParams } {
  const page = use(PageContext);
  if (!page) throw new Error("usePage is used outside of PageProvider, so there is no page to read.");
  const [path = "/", query = ""] = page.url.split("?", 2);
  return { ...page, path, query: new URLSearchParams(query) };
}

const PageContext = createContext<PageData | undefined>(undefined);
