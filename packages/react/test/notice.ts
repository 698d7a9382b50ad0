import type { FixtureNotice } from "./fixture.jsx";

/** The notice of the test declaration, in English and Hindi. */
export const notice: FixtureNotice = {
  site: "example.in",
  version: "2026-01-31",
  controller: { name: "Example Private Limited" },
  contact: { email: "privacy@example.in", name: "The privacy team" },
  grievance: { name: "The grievance officer", email: "grievance@example.in", days: 30 },
  rights: { url: "https://example.in/rights" },
  board: { name: "Data Protection Board of India", url: "https://board.example/" },
  policyUrl: "https://example.in/cookies",
  demo: ["grievance"],
  organizations: {
    tube: { name: "Tube", noticeUrl: "https://tube.example/privacy" },
    paywell: { name: "Paywell", noticeUrl: "https://paywell.example/privacy" },
  },
  texts: {
    en: {
      categories: {
        essential: { name: "Essential", short: "running", purpose: "To run the site.", enables: "You can sign in." },
        functional: {
          name: "Functional",
          short: "remembering your settings",
          purpose: "To remember your settings.",
          enables: "The site looks as you left it.",
        },
        analytics: {
          name: "Analytics",
          short: "counting visits",
          purpose: "To count visits.",
          enables: "We see what is used.",
        },
        marketing: { name: "Marketing", short: "advertising", purpose: "To advertise.", enables: "Nothing today." },
      },
      services: {
        session: { name: "Session", purpose: "Keeps you signed in." },
        checkout: { name: "Checkout", purpose: "Takes payments." },
        theme: { name: "Theme", purpose: "Remembers light or dark." },
        language: { name: "Language", purpose: "Remembers your language." },
        video: { name: "Film player", purpose: "Shows films." },
        editor: { name: "Editor", purpose: "Keeps what you write." },
        counter: { name: "Counter", purpose: "Counts visits." },
        ads: { name: "Advertisements", purpose: "Shows advertisements." },
      },
      data: { ip: "IP address", contact: "contact details" },
      manage: [{ title: "In your browser", text: "Every browser can delete cookies." }],
    },
    hi: {
      categories: {
        essential: { name: "आवश्यक", short: "साइट चलाना", purpose: "साइट चलाने के लिए।", enables: "आप साइन इन कर सकते हैं।" },
        functional: {
          name: "सुविधाएँ",
          short: "आपकी सेटिंग याद रखना",
          purpose: "आपकी सेटिंग याद रखने के लिए।",
          enables: "साइट वैसी ही दिखती है जैसी आपने छोड़ी थी।",
        },
        analytics: {
          name: "विश्लेषण",
          short: "विज़िट गिनना",
          purpose: "विज़िट गिनने के लिए।",
          enables: "हम देख पाते हैं कि क्या उपयोग होता है।",
        },
        marketing: { name: "विपणन", short: "विज्ञापन", purpose: "विज्ञापन के लिए।", enables: "आज कुछ नहीं।" },
      },
      services: {
        session: { name: "सत्र", purpose: "आपको साइन इन रखता है।" },
        checkout: { name: "भुगतान", purpose: "भुगतान लेता है।" },
        theme: { name: "थीम", purpose: "हल्की या गहरी थीम याद रखता है।" },
        language: { name: "भाषा", purpose: "आपकी भाषा याद रखता है।" },
        video: { name: "फ़िल्म प्लेयर", purpose: "फ़िल्में दिखाता है।" },
        editor: { name: "संपादक", purpose: "आपका लिखा हुआ रखता है।" },
        counter: { name: "गणक", purpose: "विज़िट गिनता है।" },
        ads: { name: "विज्ञापन", purpose: "विज्ञापन दिखाता है।" },
      },
      data: { ip: "IP पता", contact: "संपर्क विवरण" },
      manage: [{ title: "आपके ब्राउज़र में", text: "हर ब्राउज़र कुकी हटा सकता है।" }],
    },
  },
};

export default notice;
