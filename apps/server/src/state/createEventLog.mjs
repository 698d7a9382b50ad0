// @ts-check
/** @import { CollectedEvent } from "../types.js" */

const LIMIT = 5_000;

/** The collector's memory: the newest events that it decoded, oldest first. */
export function createEventLog() {
  /** @type {CollectedEvent[]} */
  let events = [];
  return {
    /** @param {readonly CollectedEvent[]} added */
    add(added) {
      events = [...events, ...added].slice(-LIMIT);
    },
    /** @returns {readonly CollectedEvent[]} */
    read: () => events,
    clear() {
      events = [];
    },
  };
}

/** @typedef {ReturnType<typeof createEventLog>} EventLog */
