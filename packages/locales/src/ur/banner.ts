import type { BannerMessages } from "../types.js";

/** The words of the first layer in Urdu. */
export const banner: BannerMessages = {
  label: "کوکیز کے لیے رضامندی",
  title: "کوکیز کے بارے میں آپ کا فیصلہ",
  body: "ہم وہ کوکیز استعمال کرتے ہیں جو {{site}} کے چلنے کے لیے ضروری ہیں۔ آپ کی رضامندی ہو تو ہم کوکیز کو ان مقاصد کے لیے بھی استعمال کریں گے: {{purposes}}۔ آپ “کوکیز کی ترتیبات” میں جا کر اپنی رضامندی کسی بھی وقت واپس لے سکتے ہیں۔",
  acceptAll: "سب قبول کریں",
  rejectAll: "سب مسترد کریں",
  manage: "ترجیحات طے کریں",
  settings: "کوکیز کی ترتیبات",
  language: "زبان",
  gpc: "آپٹ آؤٹ کی درخواست مان لی گئی ہے: آپ کا براؤزر گلوبل پرائیویسی کنٹرول کا اشارہ بھیجتا ہے۔",
  gpcOff: "اس لیے یہ بند رہتا ہے: {{categories}}۔",
};
