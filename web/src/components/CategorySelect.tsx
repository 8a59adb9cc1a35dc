import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '../api/queries';
import { nameOf } from './useCategoryName';

interface Props extends Omit<NativeSelectProps, 'data' | 'children'> {
  /** What stands for no category. */
  none: string;
  /** Offers the first level, too: for filters. Courses stand in the second only. */
  tops?: boolean;
}

export function CategorySelect({ none, tops = false, ...props }: Props) {
  const { i18n } = useTranslation();
  const { data: tree = [] } = useQuery(categoriesQuery());
  return (
    <NativeSelect {...props}>
      <option value="">{none}</option>
      {tree.map((top) => (
        <optgroup key={top.id} label={nameOf(top, i18n.language)}>
          {tops && <option value={top.id}>{nameOf(top, i18n.language)}</option>}
          {top.children.map((child) => (
            <option key={child.id} value={child.id}>
              {nameOf(child, i18n.language)}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
