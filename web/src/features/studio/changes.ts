import type { CourseDraft } from '../../api/types';

export type Field = keyof CourseDraft;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what is different, so that two tabs don't undo each other's fields; never what can't be saved as it is. */
export function changes(
  before: CourseDraft,
  now: CourseDraft,
  unsound: (field: Field) => boolean = () => false,
): Partial<CourseDraft> {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) => !same(value, before[field as Field]) && !unsound(field as Field),
    ),
  );
}
