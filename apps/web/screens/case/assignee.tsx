import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';

/** For whom a task waits; `sentence`: said as a whole. */
export function Assignee({ of, sentence = false }: { readonly of: Task['assignee']; readonly sentence?: boolean }): ReactNode {
  const { t } = useTranslation('case');
  const { id } = useSignedIn();
  if ('role' in of) {
    return t(sentence ? `next.waitsForRole.${of.role}` : `words:role.${of.role}`);
  }
  const name = of.person.name ?? t('common:someone');
  if (sentence) return t('next.waitsFor', { name });
  return of.person.id === id ? `${name} (${t('tasks.mine')})` : name;
}
