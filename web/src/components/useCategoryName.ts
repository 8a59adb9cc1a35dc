import { useCallback } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '../api/queries';
import type { Category } from '../api/types';

const inBoth = (tree: Category[]): Category[] => tree.flatMap((top) => [top, ...top.children]);

/** The name of a category of either level; nothing until the tree is here. */
export function useCategoryName(): (id: string) => string {
  const { i18n } = useTranslation();
  const tree = useQuery(categoriesQuery());
  return useCallback(
    (id: string) => {
      const category = inBoth(tree.data ?? []).find((one) => one.id === id);
      return category ? (i18n.language === 'en' ? category.en : category.ko) : '';
    },
    [tree.data, i18n.language],
  );
}

export const nameOf = (category: Category, language: string): string =>
  language === 'en' ? category.en : category.ko;
