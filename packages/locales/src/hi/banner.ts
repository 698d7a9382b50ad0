import type { BannerMessages } from "../types.js";

/** The words of the first layer in Hindi. */
export const banner: BannerMessages = {
  label: "कुकी के लिए सहमति",
  title: "कुकी के बारे में आपका निर्णय",
  body: "हम {{site}} के चलने के लिए ज़रूरी कुकी का उपयोग करते हैं। आपकी सहमति हो, तो हम इन उद्देश्यों के लिए भी कुकी का उपयोग करेंगे: {{purposes}}। आप “कुकी सेटिंग” में जाकर अपनी सहमति कभी भी वापस ले सकते हैं।",
  acceptAll: "सभी स्वीकार करें",
  rejectAll: "सभी अस्वीकार करें",
  manage: "प्राथमिकताएँ तय करें",
  settings: "कुकी सेटिंग",
  language: "भाषा",
  gpc: "ऑप्ट-आउट अनुरोध मान लिया गया है: आपका ब्राउज़र ग्लोबल प्राइवेसी कंट्रोल का संकेत भेजता है।",
  gpcOff: "इसलिए यह बंद रहता है: {{categories}}।",
};
