import { useState } from 'react';
import { isSignedOut, Problem } from '../api/problem';
import { useComplain } from './useComplain';
import { useProblemText } from './useProblemText';

interface FieldForm {
  setFieldError: (field: string, error: string) => void;
  /** Where its fields are on the page: the first refused one is gone to. */
  getInputNode?: (field: string) => HTMLElement | null;
  values: object;
}

interface Refused {
  field: string;
  detail: string;
}

/** `tags[2]` is shown at `tags`; a nested field has a place of its own. */
const placeOf = (field: string): string => field.replace(/\[.*$/, '');
const topOf = (field: string): string => field.replace(/[.[].*$/, '');

/**
 * Shows a refusal where it belongs: beside its field, else above the form. A session that has ended is said with the
 * way back in.
 *
 * @param places the field that a code speaks of, where the server names none
 */
export function useRefusal(form: FieldForm, places: Record<string, string> = {}) {
  const problemText = useProblemText();
  const complain = useComplain();
  const [text, setText] = useState<string | null>(null);

  const refused = (error: unknown): Refused[] => {
    if (!(error instanceof Problem)) return [];
    const place = places[error.code];
    if (place !== undefined) return [{ field: place, detail: problemText(error) }];
    return error.errors
      .filter(({ field }) => topOf(field) in form.values)
      .map(({ field, detail }) => ({ field: placeOf(field), detail }));
  };

  return {
    text,
    clear: () => setText(null),
    /** Answers which fields were refused. */
    show: (error: unknown): string[] => {
      if (isSignedOut(error)) {
        complain(error);
        return [];
      }
      const fields = refused(error);
      for (const { field, detail } of fields) form.setFieldError(field, detail);
      if (fields[0]) form.getInputNode?.(fields[0].field)?.focus();
      setText(fields.length ? null : problemText(error));
      return fields.map(({ field }) => topOf(field));
    },
  };
}
