const formats = new Map<string, Intl.NumberFormat>();

/** 2,210: with the separators of the language. */
export function sayNumber(value: number, language: string): string {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ko-KR')));
  return format.format(value);
}
