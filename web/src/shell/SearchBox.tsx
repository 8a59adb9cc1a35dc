import { useId, useState, type KeyboardEvent } from 'react';
import { ActionIcon, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { suggestQuery } from '../api/queries';
import type { Suggestion } from '../api/types';
import { Icon, type IconName } from '../components/Icon';

/** Between two keys of a quick typist: less asks for every syllable, more feels late. */
const TYPING_MS = 120;

const SIGN: Record<Suggestion['kind'], IconName> = {
  COURSE: 'brush',
  CATEGORY: 'filter',
  INSTRUCTOR: 'person',
  QUERY: 'search',
};

interface Props {
  label: string;
  size: 'sm' | 'lg';
  value?: string;
  onSearch: (q: string) => void;
}

/**
 * Search as you type: an editable combobox with a list. Enter searches for what is typed, a suggestion leads to
 * what it names. Written here rather than taken from the component library, whose own would double the first page.
 */
export function SearchBox({ label, size, value = '', onSearch }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const [words, setWords] = useState(value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [asked] = useDebouncedValue(words.trim(), TYPING_MS);
  const suggestions = useQuery({
    ...suggestQuery(asked),
    enabled: asked !== '' && open,
    placeholderData: (before) => before,
  });
  const items = open && asked && words.trim() ? (suggestions.data?.items ?? []) : [];

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const search = (text: string) => {
    close();
    onSearch(text.trim());
  };
  const choose = (item: Suggestion) => {
    close();
    if (item.kind === 'COURSE' && item.courseId) {
      void navigate({ to: '/courses/$courseId', params: { courseId: item.courseId } });
    } else if (item.kind === 'CATEGORY' && item.category) {
      setWords('');
      void navigate({ to: '/search', search: { category: item.category } });
    } else {
      setWords(item.text);
      search(item.text);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable is being composed the arrows and Enter belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && items.length > 0) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' && items.length > 0) {
      event.preventDefault();
      setActive((active + 1) % items.length);
    } else if (event.key === 'ArrowUp' && items.length > 0) {
      event.preventDefault();
      setActive(active <= 0 ? items.length - 1 : active - 1);
    }
  };

  return (
    <form
      role="search"
      className={`searchbox searchbox-${size}`}
      onSubmit={(event) => {
        event.preventDefault();
        const item = items[active];
        if (item) choose(item);
        else search(words);
      }}
    >
      <TextInput
        aria-label={label}
        placeholder={t('shell.searchPlaceholder')}
        size={size}
        radius="xl"
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        {...(items[active] ? { 'aria-activedescendant': `${id}${active}` } : {})}
        enterKeyHint="search"
        autoComplete="off"
        value={words}
        leftSection={<Icon name="search" size={size === 'lg' ? 22 : 18} />}
        rightSection={
          words && (
            <ActionIcon
              variant="subtle"
              color="gray"
              radius="xl"
              aria-label={t('shell.clear')}
              onClick={() => {
                setWords('');
                if (value) search('');
              }}
            >
              <Icon name="close" size={16} />
            </ActionIcon>
          )
        }
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(words !== value)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <ul
        className="suggestions"
        role="listbox"
        id={`${id}list`}
        aria-label={t('shell.suggestions')}
        hidden={items.length === 0}
      >
        {items.map((item, i) => (
          // The field keeps the focus; keys are handled there, as the combobox pattern asks.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={`${item.kind} ${item.text} ${item.courseId ?? ''}`}
            id={`${id}${i}`}
            role="option"
            aria-selected={i === active}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            <Icon name={SIGN[item.kind]} size={18} />
            <span className="suggestion-text">{item.text}</span>
            <span className="suggestion-kind">{t(`shell.kinds.${item.kind}`)}</span>
          </li>
        ))}
      </ul>
    </form>
  );
}
