import { useState } from 'react';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../api/invitations.ts';
import type { PublicInvitation } from '../../api/invitations.ts';
import { Button } from '../../ui/button.tsx';
import { czechDay, today } from '../../ui/day.ts';
import { Done } from '../../ui/done.tsx';
import { Form } from '../../ui/form.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Section } from '../../ui/page.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { answerAsked, answerBody, answerValues, checkAnswer } from './answer-values.ts';
import type { Answer, AnswerValues } from './answer-values.ts';

const PARAMETER = 'odpoved';

type PartProps = { readonly token: string; readonly invitation: PublicInvitation };

/** What was answered, or the form; the answer that the mail's link names is chosen in it and not sent. */
export function OwnAnswer({ token, invitation }: PartProps): ReactNode {
  const { t } = useTranslation('invitation');
  const [address, setAddress] = useSearchParams();
  const asked = answerAsked(address.get(PARAMETER));
  const [changing, setChanging] = useState(false);
  const [saved, setSaved] = useState(false);
  const { answer, mayAnswer } = invitation;
  const close = (): void => {
    setChanging(false);
    if (address.has(PARAMETER)) setAddress((all) => { all.delete(PARAMETER); return all; }, { replace: true });
  };
  if (!mayAnswer && answer === null) return null;
  const answering = mayAnswer && (answer === null || changing || asked !== null);
  return (
    <Section id="odpoved" title={t('answer.title')}>
      <div className="card stack">
        <Done shown={saved && !answering}><MessageBox tone="success" title={t('answer.saved')}><p>{t('answer.savedText')}</p></MessageBox></Done>
        {answer === null ? null : <Given invitation={invitation} answer={answer} />}
        {answering ? (
          <AnswerForm token={token} invitation={invitation} asked={asked} onSaved={() => { setSaved(true); close(); }} {...(answer === null ? {} : { onCancel: close })} />
        ) : mayAnswer ? <div className="no-print"><Button onClick={() => { setSaved(false); setChanging(true); }}>{t('answer.change')}</Button></div> : null}
      </div>
    </Section>
  );
}

function Given({ invitation: { kind, mayAnswer }, answer: { answer, on, note, attendees, beforeMove } }: { readonly invitation: PublicInvitation; readonly answer: NonNullable<PublicInvitation['answer']> }): ReactNode {
  const { t } = useTranslation('invitation');
  return (
    <div className="invitation__given">
      <p><strong>{t(`words.${kind === 'office' ? 'plural' : 'singular'}.${answer}`)}</strong> <span className="quiet">{t('answer.given', { day: czechDay(on) })}</span></p>
      {attendees.length === 0 ? null : (
        <ul aria-label={t('answer.who')}>
          {attendees.map(({ id, name, position, meal, mealNote, bed, access }) => (
            <li key={id}>{[name, position, meal ? joined(t('person.meal').toLocaleLowerCase('cs'), mealNote) : null, bed ? t('person.bed').toLocaleLowerCase('cs') : null, access].filter((part) => part !== null && part !== '').join(', ')}</li>
          ))}
        </ul>
      )}
      {note === null ? null : <p className="invitation__text">{note}</p>}
      {beforeMove && mayAnswer ? <MessageBox tone="warning"><p>{t('answer.beforeMove')}</p></MessageBox> : null}
    </div>
  );
}

function joined(what: string, note: string | null): string {
  return note === null ? what : `${what} (${note})`;
}

type AnswerFormProps = PartProps & { readonly asked: Answer | null; readonly onSaved: () => void; readonly onCancel?: () => void };

function AnswerForm({ token, invitation, asked, onSaved, onCancel }: AnswerFormProps): ReactNode {
  const { t } = useTranslation('invitation');
  const { kind, invited, seats, answer, answerBy } = invitation;
  const ownName = kind === 'office' ? '' : invited ?? '';
  const form = useForm<AnswerValues>({ defaultValues: answerValues(answer, asked, ownName), resolver: checkAnswer });
  const send = useAnswer(token);
  const submit = async (values: AnswerValues): Promise<void> => {
    await send.mutateAsync(answerBody(values));
    onSaved();
  };
  return (
    <div className="no-print stack">
      <p>{today() > answerBy ? t('answer.late', { day: czechDay(answerBy) }) : t('answer.until', { day: czechDay(answerBy) })} {t('answer.before')}</p>
      <Form form={form} onSubmit={submit} error={send.error} submit={t('answer.submit')} label={t('answer.title')}>
        <AnswerFields plural={kind === 'office'} seats={seats} ownName={ownName} />
        {onCancel === undefined ? null : <div><Button small look="quiet" onClick={onCancel}>{t('answer.keep')}</Button></div>}
      </Form>
    </div>
  );
}
