import i18n, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setApiLanguage } from './api/client';
import type { Language } from './api/types';
import { sayNumber } from './components/number';
import type ko from './locales/ko';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof ko };
  }
}

const KEY = 'maru.language';
const texts = {
  ko: () => import('./locales/ko'),
  en: () => import('./locales/en'),
};

export const isLanguage = (text: unknown): text is Language => text === 'ko' || text === 'en';

/** What was chosen before, else what the browser speaks; Korean for all that isn't clearly something else. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (isLanguage(chosen)) return chosen;
  const spoken = navigator.languages.find((tag) => /^(ko|en)\b/i.test(tag));
  return spoken?.toLowerCase().startsWith('en') ? 'en' : 'ko';
}

/** Every number in a sentence is written as the language writes it. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? sayNumber(value, language ?? '') : (value as string),
};

async function load(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation'))
    i18n.addResourceBundle(language, 'translation', (await texts[language]()).default);
}

export async function startI18n(language: Language): Promise<void> {
  await i18n
    .use(initReactI18next)
    .use(numbers)
    .init({
      lng: language,
      fallbackLng: false,
      resources: {},
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
  await speak(language, false);
}

/** Switches the page, and the language that servers answer in. */
export async function speak(language: Language, chosen = true): Promise<void> {
  await load(language);
  setApiLanguage(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  if (chosen) localStorage.setItem(KEY, language);
}

export const currentLanguage = (): Language => (isLanguage(i18n.language) ? i18n.language : 'ko');

export default i18n;
