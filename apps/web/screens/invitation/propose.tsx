import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePropose } from '../../api/invitations.ts';
import type { ProposedPoint, PublicInvitation } from '../../api/invitations.ts';
import { newId } from '../../api/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { czechDay } from '../../ui/day.ts';
import { Done } from '../../ui/done.tsx';
import { Form } from '../../ui/form.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { LongTextField, TextField } from '../../ui/text-field.tsx';
import { withoutEmpty } from '../../ui/without-empty.ts';

type Typed = { pointId: string; minutes: string; text: { title: string; note: string } };

const fresh = (): Typed => ({ pointId: newId(), minutes: '', text: { title: '', note: '' } });

/** A point that one would like to be talked about. */
export function Propose({ token, invitation: { mayPropose, mayAnswer, agendaBy } }: { readonly token: string; readonly invitation: PublicInvitation }): ReactNode {
  const { t } = useTranslation('invitation');
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  if (!mayPropose) return mayAnswer ? <p className="quiet no-print">{t('propose.over', { day: czechDay(agendaBy) })}</p> : null;
  return (
    <div className="stack no-print">
      <Done shown={saved}><MessageBox tone="success"><p>{t('propose.saved')}</p></MessageBox></Done>
      {open ? <ProposeForm token={token} until={agendaBy} onCancel={() => { setOpen(false); }} onSaved={() => { setOpen(false); setSaved(true); }} /> : (
        <div><Button icon="plus-lg" onClick={() => { setOpen(true); setSaved(false); }}>{t('propose.open')}</Button></div>
      )}
    </div>
  );
}

function ProposeForm({ token, until, onCancel, onSaved }: { readonly token: string; readonly until: string; readonly onCancel: () => void; readonly onSaved: () => void }): ReactNode {
  const { t } = useTranslation('invitation');
  const propose = usePropose(token);
  const values = useRef(fresh());
  const form = useForm<Typed>({ defaultValues: values.current });
  const submit = async ({ minutes, ...typed }: Typed): Promise<void> => {
    const title = typed.text.title.trim();
    if (title === '') form.setError('text.title', { message: t('steps:missing') }, { shouldFocus: true });
    else if (minutes !== '' && !/^\d{1,3}$/.test(minutes.trim())) form.setError('minutes', { message: t('propose.minutesInvalid') }, { shouldFocus: true });
    else {
      await propose.mutateAsync(withoutEmpty({ ...typed, minutes: minutes.trim() === '' ? '' : Number(minutes) }) as ProposedPoint);
      onSaved();
    }
  };
  return (
    <section className="invitation__propose" aria-label={t('propose.title')}>
      <h3>{t('propose.title')}</h3>
      <p>{t('propose.until', { day: czechDay(until) })} {t('propose.children')}</p>
      <Form form={form} onSubmit={submit} error={propose.error} submit={t('propose.submit')} label={t('propose.title')}>
        <TextField name="text.title" label={t('propose.name')} required />
        <TextField name="minutes" label={t('propose.minutes')} type="number" />
        <LongTextField name="text.note" label={t('propose.note')} rows={3} />
        <div><Button small look="quiet" onClick={onCancel}>{t('propose.cancel')}</Button></div>
      </Form>
    </section>
  );
}
