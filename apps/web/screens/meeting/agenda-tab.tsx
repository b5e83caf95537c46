import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/new-id.ts';
import { useStep } from '../../api/commands.ts';
import type { AgendaPoint } from '../../api/planning.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { LongTextField, TextField } from '../../ui/text-field.tsx';
import { Mark } from '../case/mark.tsx';
import type { Values } from '../steps/step-form-type.ts';
import { clockAfter } from './clock.ts';
import { mayTake } from './may.ts';
import { MeetingStep, Opener, Written } from './meeting-step.tsx';
import type { OfMeeting } from './meeting-step.tsx';

const TYPES = ['addAgendaPoint', 'changeAgendaPoint', 'removeAgendaPoint', 'releaseAgendaPoint'] as const;

/** What will be discussed, in its order and at what hour. */
export function AgendaTab(of: OfMeeting): ReactNode {
  const { t } = useTranslation('meeting');
  const { agenda, days, carriedTasks } = of.detail;
  const starts = startsOf(agenda, days[0]?.from ?? '');
  return (
    <Section id="program" title={t('tabs.program')}>
      <div className="stack">
        <Written steps={of.steps} types={TYPES} />
        {carriedTasks.length === 0 ? null : <p>{t('agenda.carried', { count: carriedTasks.length })}</p>}
        {agenda.length === 0 ? <p className="quiet">{t('agenda.none')}</p> : (
          <ol className="slots">{agenda.map((point, at) => <li key={point.id}><Point {...of} point={point} at={at} start={starts[at] ?? null} /></li>)}</ol>
        )}
        <div className="row no-print"><Opener {...of} type="addAgendaPoint" /></div>
        <AddPoint {...of} />
      </div>
    </Section>
  );
}

/** When each point begins; null from the first point on whose length nobody knows. */
function startsOf(agenda: readonly AgendaPoint[], from: string): readonly (string | null)[] {
  let minutes: number | null = 0;
  return agenda.map((point) => {
    const start = minutes === null ? null : clockAfter(from, minutes);
    minutes = minutes === null || point.minutes === null ? null : minutes + point.minutes;
    return start;
  });
}

type OfPoint = OfMeeting & { readonly point: AgendaPoint; readonly at: number; readonly start: string | null };

function Point({ point, at, start, ...of }: OfPoint): ReactNode {
  const { t } = useTranslation('meeting');
  const { id, title, note, minutes, proposedBy, released, attachments } = point;
  const about = title ?? t('agenda.erased');
  return (
    <>
      <div className="slots__head">
        <div>
          <strong>{`${String(at + 1)}. ${about}`}</strong>
          <p className="quiet">{[...(start === null ? [] : [start]), ...(minutes === null ? [] : [t('agenda.minutes', { count: minutes })]), ...(proposedBy === null ? [] : [t('agenda.proposedBy', { name: proposedBy.name ?? t('common:someone') })]), ...(attachments.length === 0 ? [] : [t('agenda.attachments', { count: attachments.length })])].join(' · ')}</p>
          {note === null ? null : <p className="case__text">{note}</p>}
        </div>
        <div><Mark color={released ? 'success' : 'warning'} icon={released ? 'check-lg' : 'loader'}>{t(released ? 'agenda.released' : 'agenda.notReleased')}</Mark></div>
        <div className="row no-print">
          {released ? null : <Opener {...of} type="releaseAgendaPoint" of={id} about={about} />}
          <Order {...of} at={at} about={about} />
          <Opener {...of} type="changeAgendaPoint" of={id} about={about} look="quiet" />
          <Opener {...of} type="removeAgendaPoint" of={id} about={about} look="quiet" />
        </div>
      </div>
      <MeetingStep {...of} type="releaseAgendaPoint" of={id} about={about} initial={{ childrenChecked: false }} body={(values) => ({ pointId: id, ...values })}>
        <CheckField name="childrenChecked" label={t('childrenChecked')} hint={t('hint.childrenChecked')} />
      </MeetingStep>
      <MeetingStep {...of} type="changeAgendaPoint" of={id} about={about} initial={{ minutes: minutes === null ? '' : String(minutes), text: { title: title ?? '', note: note ?? '' } }} body={(values) => ({ pointId: id, ...withMinutes(values) })}><PointFields /></MeetingStep>
      <MeetingStep {...of} type="removeAgendaPoint" of={id} about={about} initial={{}} body={() => ({ pointId: id })} />
    </>
  );
}

function Order({ detail, at, about }: Pick<OfPoint, 'detail' | 'at'> & { readonly about: string }): ReactNode {
  const { t } = useTranslation('meeting');
  const step = useStep({ id: detail.id, kind: 'meeting', version: detail.version }, 'order-agenda');
  const ids = detail.agenda.map(({ id }) => id);
  if (ids.length < 2 || !mayTake(detail, 'orderAgenda')) return null;
  const swap = (other: number): void => {
    const [one, two] = [ids[at], ids[other]];
    if (one !== undefined && two !== undefined) step.mutate({ pointIds: ids.map((id) => (id === one ? two : id === two ? one : id)) });
  };
  return (
    <>
      {at === 0 ? null : <Button small look="quiet" disabled={step.isPending} label={`${t('agenda.up')}: ${about}`} onClick={() => { swap(at - 1); }}>{t('agenda.up')}</Button>}
      {at === ids.length - 1 ? null : <Button small look="quiet" disabled={step.isPending} label={`${t('agenda.down')}: ${about}`} onClick={() => { swap(at + 1); }}>{t('agenda.down')}</Button>}
      {step.error === null ? null : <ProblemBox error={step.error} />}
    </>
  );
}

function AddPoint({ steps, detail }: OfMeeting): ReactNode {
  const [pointId, setId] = useState(newId);
  const next = { ...steps, done: () => { setId(newId()); steps.done(); } };
  return (
    <MeetingStep steps={next} detail={detail} type="addAgendaPoint" initial={{ minutes: '', text: { title: '', note: '' } }} body={(values) => ({ pointId, attachments: [], ...withMinutes(values) })}>
      <PointFields />
    </MeetingStep>
  );
}

function PointFields(): ReactNode {
  const { t } = useTranslation('meeting');
  return (
    <>
      <div className="grid-2"><TextField name="text.title" label={t('field.pointTitle')} required /><TextField name="minutes" type="number" label={t('field.minutes')} /></div>
      <LongTextField name="text.note" label={t('field.text.note')} hint={t('hint.point')} rows={3} />
    </>
  );
}

function withMinutes({ minutes, ...values }: Values): Values {
  return minutes === '' ? values : { ...values, minutes: Number(minutes) };
}
