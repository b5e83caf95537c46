import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';

/** A step that the person takes on this page: on its way, or the version that it made. */
export type OwnStep = { readonly sending: boolean; readonly version: number };
export const NO_STEP: OwnStep = { sending: false, version: 0 };

type ChangeNoticeProps = {
  readonly version: number;
  /** What is shown may not be the newest yet. */
  readonly reading: boolean;
  readonly own: OwnStep;
  /** The newest event, to say what changed. */
  readonly newest: { readonly fact: Fact; readonly what: string } | null;
};

/** Says quietly that somebody else changed the case. The page has the new state already, and stays where it was. */
export function ChangeNotice({ version, reading, own, newest }: ChangeNoticeProps): ReactNode {
  const { t } = useTranslation('case');
  const [seen, setSeen] = useState<number | null>(null);
  useEffect(() => {
    if (seen === null && !reading) setSeen(version);
  }, [seen, reading, version]);
  const changed = seen !== null && version > Math.max(seen, own.version) && !own.sending;
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
