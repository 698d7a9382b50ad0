import { addons } from "storybook/manager-api";
import { create } from "storybook/theming";

addons.setConfig({
  theme: create({
    base: "light",
    brandTitle: "CallMissed Consent",
    brandUrl: "./",
    colorPrimary: "#0a4a41",
    colorSecondary: "#0a4a41",
  }),
});
