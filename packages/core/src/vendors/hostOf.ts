/** The host that an address names, as a vendor declares it; none for an address of the site itself. */
export function hostOf(address: string): readonly string[] {
  try {
    const { hostname, protocol } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? [hostname] : [];
  } catch {
    // Relative, so that it goes to the site itself.
    return [];
  }
}
