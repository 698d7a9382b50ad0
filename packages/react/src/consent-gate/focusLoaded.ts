/**
 * Gives the focus to the first thing in a gate that takes it, or else to the gate itself, and brings it into view. What was
 * loaded may have taken the focus on its own already, and keeps it.
 */
export function focusLoaded(gate: HTMLElement): void {
  const isInside = (): boolean => document.activeElement !== gate && gate.contains(document.activeElement);
  for (const candidate of gate.querySelectorAll<HTMLElement>(FOCUSABLE)) {
    if (isInside()) break;
    candidate.focus({ preventScroll: true });
  }
  if (!isInside()) gate.focus({ preventScroll: true });
  // The notice may have been taller than what took its place.
  gate.scrollIntoView({ block: "nearest" });
}

const FOCUSABLE = "iframe,video,audio,a[href],button,input,select,textarea,[tabindex]";
