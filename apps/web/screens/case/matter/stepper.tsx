import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';

export type StepperItem = { readonly key: string; readonly title: string; readonly done: boolean; readonly note: string | null };

/** Steps in their order: which are done and when, which one is next. */
export function Stepper({ items, label, running = true }: { readonly items: readonly StepperItem[]; readonly label: string; readonly running?: boolean }): ReactNode {
  const { t } = useTranslation('case');
  const next = running ? items.findIndex(({ done }) => !done) : -1;
  return (
    <ol className="stepper" aria-label={label}>
      {items.map(({ key, title, done, note }, index) => {
        const state = done ? 'done' : index === next ? 'now' : 'later';
        return (
          <li key={key} className="stepper__step" data-state={state}>
            <span className="stepper__dot">{done ? <Icon name="check-lg" /> : <span aria-hidden="true">{String(index + 1)}</span>}</span>
            <span className="stepper__title">{title}<span className="visually-hidden">: {t(`notice.state.${state}`)}</span></span>
            <span className="stepper__note">{note}</span>
          </li>
        );
      })}
    </ol>
  );
}
