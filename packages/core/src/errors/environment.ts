declare const process: { env: Record<string, string | undefined> } | undefined;

/**
 * Whether this is a development build. A bundler that replaces `process.env.NODE_ENV` removes everything behind it from a
 * production bundle; in a browser without a bundler there is no `process`, and it is false.
 */
export const isDevelopment: boolean = typeof process !== "undefined" && process.env.NODE_ENV !== "production";
