// Demo Pay's script for the sites of its customers. Adds one name to the page, `DemoPay`, and asks for nothing until
// `open` is called.
(() => {
  const base = new URL(".", document.currentScript.src);

  /**
   * Opens the hosted checkout in a dialog.
   * @param {{ amount: number, plan: string, returnUrl: string }} order Amount in rupees; after paying, the tab goes to
   *   `returnUrl` with `paid=<plan>`.
   * @returns {Promise<void>} Settles when the dialog was closed without paying.
   */
  function open({ amount, plan, returnUrl }) {
    const address = new URL("checkout", base);
    address.searchParams.set("amount", String(amount));
    address.searchParams.set("plan", plan);
    address.searchParams.set("return", new URL(returnUrl, location.href).href);

    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", "Demo Pay checkout");
    Object.assign(dialog.style, {
      inlineSize: "min(30rem, calc(100vw - 1.5rem))",
      blockSize: "min(37rem, calc(100vh - 1.5rem))",
      maxInlineSize: "none",
      maxBlockSize: "none",
      padding: "0",
      border: "0",
      borderRadius: "1rem",
      overflow: "hidden",
      boxShadow: "0 1.5rem 4rem rgb(0 0 0 / 45%)",
    });
    const frame = document.createElement("iframe");
    frame.title = "Demo Pay checkout";
    frame.src = address.href;
    Object.assign(frame.style, { display: "block", inlineSize: "100%", blockSize: "100%", border: "0" });
    dialog.append(frame);
    document.body.append(dialog);
    dialog.showModal();

    return new Promise((resolve) => {
      const onMessage = (event) => {
        const isOurs = event.origin === base.origin && event.source === frame.contentWindow;
        if (isOurs && event.data?.type === "demo-pay:close") dialog.close();
      };
      addEventListener("message", onMessage);
      dialog.addEventListener("close", () => {
        removeEventListener("message", onMessage);
        dialog.remove();
        resolve();
      });
    });
  }

  window.DemoPay = Object.freeze({ open });
})();
