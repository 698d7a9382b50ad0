/**
 * Puts a text together from the pieces of a request's body, and takes no more bytes than a limit: what is longer is given
 * up at the piece that goes beyond it.
 */
export function createTextReader(limit: number): TextReader {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  return {
    add(piece) {
      const bytes = typeof piece === "string" ? new TextEncoder().encode(piece) : piece;
      if (!ArrayBuffer.isView(bytes)) return 400;
      length += bytes.byteLength;
      if (length > limit) return 413;
      text += decoder.decode(bytes, { stream: true });
      return null;
    },
    end: () => text + decoder.decode(),
  };
}

/** A text that is being read. */
export interface TextReader {
  /** Takes a piece: bytes, or text. The status to refuse the request with, or null where all is well. */
  add(piece: unknown): 400 | 413 | null;
  /** The text as a whole. */
  end(): string;
}
