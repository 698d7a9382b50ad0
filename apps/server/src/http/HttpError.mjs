// @ts-check

/** A refusal that has a status of its own, thrown from anywhere below the server's handler. */
export class HttpError extends Error {
  /**
   * @param {number} status
   * @param {string} message A sentence for the reader of the answer.
   */
  constructor(status, message) {
    super(message);
    this.name = "HttpError";
    this.status = status;
  }
}
