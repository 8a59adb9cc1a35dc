import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon';

interface Props {
  /** The page that is shown, from 0. */
  at: number;
  pages: number;
  onTurn: (page: number) => void;
}

/** Turns the pages of people. */
export function Pages({ at, pages, onTurn }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="stage-pages" aria-label={t('classroom.stage.pages')}>
      <ActionIcon
        variant="default"
        size={44}
        disabled={at === 0}
        aria-label={t('classroom.stage.before')}
        onClick={() => onTurn(at - 1)}
      >
        <Icon name="left" />
      </ActionIcon>
      <span>{t('classroom.stage.page', { page: at + 1, pages })}</span>
      <ActionIcon
        variant="default"
        size={44}
        disabled={at === pages - 1}
        aria-label={t('classroom.stage.next')}
        onClick={() => onTurn(at + 1)}
      >
        <Icon name="right" />
      </ActionIcon>
    </nav>
  );
}
