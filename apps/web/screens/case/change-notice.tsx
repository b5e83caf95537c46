import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';

type ChangeNoticeProps = {
  readonly version: number;
  /** What is shown may not be the newest yet. */
  readonly reading: boolean;
  /** The person's own step is on its way. */
  readonly own: boolean;
  /** The newest event, to say what changed. */
  readonly newest: { readonly fact: Fact; readonly what: string } | null;
};

/** Says quietly that somebody else changed the case. The page has the new state already, and stays where it was. */
export function ChangeNotice({ version, reading, own, newest }: ChangeNoticeProps): ReactNode {
  const { t } = useTranslation('case');
  const [seen, setSeen] = useState<number | null>(null);
  useEffect(() => {
    if (own || (seen === null && !reading)) setSeen(version);
  }, [own, seen, reading, version]);
  const changed = seen !== null && version > seen && !own;
  return (
    <div role="status" className="changed no-print" data-shown={changed}>
      {changed ? (
        <>
          <p>
            {t('changed')} {newest === null ? null : t('changedBy', { what: newest.what, who: newest.fact.enteredBy?.name ?? t('history.bySystem') })}{' '}
            <a href="#historie">{t('seeChange')}</a>
          </p>
          <Button small look="quiet" icon="x-lg" onClick={() => { setSeen(version); }}>{t('common:close')}</Button>
        </>
      ) : null}
    </div>
  );
}
