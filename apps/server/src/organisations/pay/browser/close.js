// In a dialog on the customer's page, canceling closes the dialog; in a tab of its own, the link leads back.
const cancel = document.getElementById("cancel");

function close() {
  // The page that framed this one is known by its return address, which the server has checked.
  parent.postMessage({ type: "demo-pay:close" }, new URL(cancel.href).origin);
}

if (parent !== window) {
  cancel.addEventListener("click", (event) => {
    event.preventDefault();
    close();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
}
