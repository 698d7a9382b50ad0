import { Closing } from "./Closing.js";
import { Hero } from "./Hero.js";
import { Products } from "./Products.js";
import { Story } from "./Story.js";
import { Tape } from "./Tape.js";

/** The front page: what a missed call means, what happens to it here, and with which tools. */
export function HomePage() {
  return (
    <>
      <Hero />
      <Tape />
      <Products />
      <Story />
      <Closing />
    </>
  );
}
