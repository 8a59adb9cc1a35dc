import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client';
import { courseQuery } from '../../api/queries';
import type { Course, CourseDraft } from '../../api/types';
import { useRefusal } from '../../components/useRefusal';
import { changes, type Field } from './changes';

/** A pause in writing after which it is saved; long enough not to save every syllable. */
const PAUSE_MS = 900;

/** `held`: all is saved but what can't be as it is. */
type State = 'idle' | 'busy' | 'saved' | 'held' | 'failed';

interface Form {
  values: CourseDraft;
  setFieldError: (field: string, error: string) => void;
}

/** Where refusals are shown whose field the server doesn't name. */
const PLACES = { 'enrollment.capacityBelowEnrolled': 'capacity', 'course.unknownCategory': 'category' };

const stillRefused = (refused: Partial<CourseDraft>, now: CourseDraft, field: Field): boolean =>
  field in refused && refused[field] === now[field];

const isEmpty = (change: object): boolean => Object.keys(change).length === 0;

/**
 * Saves what has changed, one request at a time; what was changed meanwhile goes with the next. A field that is
 * unsound or was refused stays out until it is changed: it keeps none of the others from being saved.
 */
export function useAutosave(courseId: string, form: Form, unsound: (field: Field) => boolean) {
  const cache = useQueryClient();
  const refusal = useRefusal({ values: form.values, setFieldError: form.setFieldError }, PLACES);
  const [state, setState] = useState<State>('idle');
  const kept = useRef(form.values);
  const refused = useRef<Partial<CourseDraft>>({});
  const busy = useRef(false);
  const latest = useRef({ values: form.values, unsound, refusal });
  useEffect(() => {
    latest.current = { values: form.values, unsound, refusal };
  });

  useEffect(() => {
    const save = async (): Promise<void> => {
      const { values: now, unsound: isUnsound, refusal: shown } = latest.current;
      if (busy.current) return;
      if (isEmpty(changes(kept.current, now)))
        return setState((before) => (before === 'idle' ? 'idle' : 'saved'));
      const change = changes(
        kept.current,
        now,
        (field) => isUnsound(field) || stillRefused(refused.current, now, field),
      );
      if (isEmpty(change)) return setState('held');
      busy.current = true;
      setState('busy');
      shown.clear();
      let more = true;
      try {
        await command('PATCH', `/api/courses/${courseId}`, change);
        kept.current = { ...kept.current, ...change };
        cache.setQueryData<Course>(
          courseQuery(courseId).queryKey,
          (before) => before && { ...before, ...change },
        );
        void cache.invalidateQueries({ queryKey: ['instructor-courses'] });
        setState('saved');
      } catch (error) {
        const fields = shown.show(error) as Field[];
        for (const field of fields) Object.assign(refused.current, { [field]: now[field] });
        setState('failed');
        more = fields.some((field) => field in change);
      } finally {
        busy.current = false;
      }
      if (more) await save();
    };
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [form.values, courseId, cache]);

  return { state, refusal: refusal.text };
}
