/**
 * The path that the app is served from, with a trailing slash: `/` on its own host, `/app/` on a bare localhost. Routes
 * are one level deep, so it is the folder of whichever page was opened, as for the relative addresses in index.html.
 */
export const appBase: string = new URL(".", window.location.href).pathname;
