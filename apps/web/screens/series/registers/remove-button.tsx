import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegisterChange } from '../../../api/register-change.ts';
import { Button } from '../../../ui/button.tsx';
import { MessageBox } from '../../../ui/message.tsx';
import { ProblemBox } from '../../../ui/problem-box.tsx';

/** Takes an entry out, asked once more. `of`: which one, in words. */
export function RemoveButton({ path, of, onDone }: { readonly path: string; readonly of: string; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('series');
  const [asking, setAsking] = useState(false);
  const { mutateAsync, error, isPending } = useRegisterChange();
  const remove = (): void => {
    // By the promise: the row, and this button with it, may be gone from the page before the change is done.
    void mutateAsync({ method: 'DELETE', path }).then(onDone, () => { setAsking(false); });
  };
  if (error !== null) return <ProblemBox error={error} />;
  if (!asking) return <Button small look="quiet" label={`${t('common:remove')}: ${of}`} onClick={() => { setAsking(true); }}>{t('common:remove')}</Button>;
  return (
    <MessageBox tone="warning">
      <p>{t('registers.sure', { of })}</p>
      <div className="row"><Button small look="danger" disabled={isPending} onClick={remove}>{t('registers.sureYes')}</Button><Button small look="quiet" onClick={() => { setAsking(false); }}>{t('registers.sureNo')}</Button></div>
    </MessageBox>
  );
}
