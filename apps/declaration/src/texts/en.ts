import type { CallMissedTexts } from "./CallMissedTexts.js";

/** CallMissed's declaration in English: the original of the other languages. */
export const en: CallMissedTexts = {
  categories: {
    essential: {
      name: "Essential",
      short: "what you ask for",
      purpose: "To run the site and the dashboard, and to keep both safe.",
      enables: "Signing in, staying signed in, paying, and pages that load reliably.",
    },
    functional: {
      name: "Functional",
      short: "remembering theme and language, playing videos",
      purpose: "To remember how you like the site, and to show embedded videos without asking each time.",
      enables: "Light or dark mode, your language and your playground stay as you left them on the next visit.",
    },
    analytics: {
      name: "Analytics",
      short: "learning which pages and features are used",
      purpose:
        "To count visits and see which features are used and how fast pages load. The figures are aggregated and never sold.",
      enables: "We mend slow pages and build what people really use.",
    },
    marketing: {
      name: "Marketing",
      short: "advertising",
      purpose: "To show advertising of other organisations. We do not do this.",
      enables: "Nothing today.",
    },
  },
  services: {
    session: { name: "Sign-in", purpose: "Session tokens that keep you signed in to app.callmissed.com." },
    security: { name: "Security", purpose: "Protects forms and sessions against abuse." },
    balancer: { name: "Load balancing", purpose: "Sends your requests to a healthy server." },
    choices: {
      name: "Your choices",
      purpose: "Remembers what you decided here, and a theme or language that you picked for this visit only.",
    },
    edge: {
      name: "Content delivery and edge security",
      purpose: "Delivers pictures quickly and keeps automated abuse away.",
    },
    checkout: {
      name: "Payment checkout",
      purpose: "Takes the payment when you buy a plan. Loaded only when you press “Buy”.",
    },
    signin: {
      name: "Social sign-in",
      purpose: "Signs you in with an account that you have elsewhere. Used only when you choose it.",
    },
    theme: { name: "Theme preference", purpose: "Remembers light or dark mode." },
    language: { name: "Language preference", purpose: "Remembers the language that you picked." },
    playground: { name: "Playground", purpose: "Keeps what you typed into the playground." },
    video: { name: "Embedded video", purpose: "Plays the guides in our documentation." },
    posthog: {
      name: "Product analytics (PostHog)",
      purpose:
        "Measures page performance and which features are adopted. Where the Digital Personal Data Protection Act or its rules require consent, we ask before anything is stored.",
    },
    advertising: {
      name: "Advertising",
      purpose: "Not in use. If that changes, this notice changes first and you are asked.",
    },
  },
  data: {
    account: "Account identifier",
    payment: "Payment details, which you type into the provider's own page",
    ip: "IP address",
    device: "Browser and device type",
    pages: "Pages viewed and buttons used",
    analytics_id: "A random identifier for this browser",
  },
  manage: [
    {
      title: "Your choices here",
      text: "Open “Cookie settings”, at the foot of every page, to see, change or withdraw your consent. It takes effect at once.",
    },
    {
      title: "Your browser",
      text: "Its settings can block or delete cookies. Signing in and your preferences may then stop working.",
    },
    { title: "Local storage", text: "Clearing this site's data in the browser resets the theme and the playground." },
    {
      title: "Signing out",
      text: "Signing out of the dashboard removes the session token. Your consent stays as it is.",
    },
    { title: "By e-mail", text: "Write to support@callmissed.com to withdraw a consent or to ask anything about it." },
  ],
};
