import { Button, Chip, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, type CourseFilter } from '../../api/queries';
import type { FacetCount, SearchResult } from '../../api/types';
import { nameOf } from '../../components/useCategoryName';
import { useNumber } from '../../components/useNumber';
import { useWhen } from '../../time/useWhen';
import { DAY_PARTS, filterCount, LEVELS, partIsOn, togglePart, withValue, type DayPart } from './filter';

interface Props {
  filter: CourseFilter;
  facets: SearchResult['facets'];
  onChange: (next: CourseFilter) => void;
  onClear: () => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const PARTS = Object.keys(DAY_PARTS) as DayPart[];

const countOf = (facet: FacetCount[] | undefined, id: string | number): number | undefined =>
  facet?.find((one) => one.id === String(id))?.count;

export function Facets({ filter, facets, onChange, onClear }: Props) {
  const { t } = useTranslation();
  const { weekday } = useWhen();
  const set = <K extends keyof CourseFilter>(key: K, value: CourseFilter[K] | undefined) =>
    onChange(withValue(filter, key, value));
  const hours = filter.hour ?? [];
  const days = filter.weekday ?? [];
  return (
    <div className="facets">
      {filterCount(filter) > 0 && (
        <Button variant="subtle" size="compact-md" className="facets-clear" onClick={onClear}>
          {t('search.clear')}
        </Button>
      )}
      <fieldset>
        <legend>{t('search.category')}</legend>
        <CategoryFacet filter={filter} counts={facets.category} onChange={(id) => set('category', id)} />
      </fieldset>
      <fieldset>
        <legend>{t('search.weekday')}</legend>
        <div className="chips">
          {WEEKDAYS.map((n) => (
            <Chip
              key={n}
              size="sm"
              checked={days.includes(n)}
              disabled={!days.includes(n) && empty(facets.weekday, [n])}
              aria-label={weekday(n, 'long')}
              onChange={(on) => {
                const next = on ? [...days, n].sort() : days.filter((day) => day !== n);
                set('weekday', next.length ? next : undefined);
              }}
            >
              {weekday(n)}
              <Count n={countOf(facets.weekday, n)} />
            </Chip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('search.hour')}</legend>
        <div className="chips">
          {PARTS.map((part) => (
            <Chip
              key={part}
              size="sm"
              checked={partIsOn(part, hours)}
              disabled={!partIsOn(part, hours) && empty(facets.hour, DAY_PARTS[part])}
              onChange={() => {
                const next = togglePart(part, hours);
                set('hour', next.length ? next : undefined);
              }}
            >
              {t(`search.parts.${part}`)}
            </Chip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('search.level')}</legend>
        <div className="chips">
          {LEVELS.map((level) => (
            <Chip
              key={level}
              size="sm"
              checked={filter.level === level}
              onChange={(on) => set('level', on ? level : undefined)}
            >
              {t(`levels.${level}`)}
              <Count n={countOf(facets.level, level)} />
            </Chip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('search.language')}</legend>
        <div className="chips">
          {(['ko', 'en'] as const).map((language) => (
            <Chip
              key={language}
              size="sm"
              checked={filter.language === language}
              onChange={(on) => set('language', on ? language : undefined)}
            >
              {t(`languages.${language}`)}
              <Count n={countOf(facets.language, language)} />
            </Chip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('search.also')}</legend>
        <Switch
          label={t('search.seats')}
          checked={filter.seats ?? false}
          onChange={(event) => set('seats', event.currentTarget.checked || undefined)}
        />
        <Switch
          mt="sm"
          label={t('search.replay')}
          checked={filter.replay ?? false}
          onChange={(event) => set('replay', event.currentTarget.checked || undefined)}
        />
      </fieldset>
    </div>
  );
}

/** Whether it is known that nothing would be left. */
const empty = (facet: FacetCount[] | undefined, ids: readonly number[]): boolean =>
  facet !== undefined && ids.every((id) => !countOf(facet, id));

function Count({ n }: { n: number | undefined }) {
  const number = useNumber();
  return n ? <span className="count">{number(n)}</span> : null;
}

interface CategoryProps {
  filter: CourseFilter;
  counts: FacetCount[] | undefined;
  onChange: (id: string | undefined) => void;
}

/** The first level as a list; the chosen one opens to its second level. */
function CategoryFacet({ filter, counts, onChange }: CategoryProps) {
  const { t, i18n } = useTranslation();
  const { data: tree = [] } = useQuery(categoriesQuery());
  const chosen = filter.category;
  const top = chosen?.split('.')[0];
  return (
    <ul className="catlist">
      <li>
        <button type="button" aria-pressed={!chosen} onClick={() => onChange(undefined)}>
          {t('search.allCategories')}
        </button>
      </li>
      {tree.map((category) => {
        const sum =
          countOf(counts, category.id) ??
          counts?.filter((one) => one.id.startsWith(`${category.id}.`)).reduce((n, one) => n + one.count, 0);
        return (
          <li key={category.id}>
            <button
              type="button"
              aria-pressed={chosen === category.id}
              onClick={() => onChange(chosen === category.id ? undefined : category.id)}
            >
              {nameOf(category, i18n.language)}
              <Count n={sum} />
            </button>
            {top === category.id && (
              <ul>
                {category.children.map((child) => (
                  <li key={child.id}>
                    <button
                      type="button"
                      aria-pressed={chosen === child.id}
                      onClick={() => onChange(chosen === child.id ? category.id : child.id)}
                    >
                      {nameOf(child, i18n.language)}
                      <Count n={countOf(counts, child.id)} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
