import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { czechHour } from '../../../../libs/contracts/rehearsal/words.ts';
import { newId } from '../../api/new-id.ts';
import { useIsTaken, useStep } from '../../api/commands.ts';
import type { AgendaPoint } from '../../api/planning.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { Mark } from '../case/mark.tsx';
import { clockAfter } from './clock.ts';
import { mayTake } from './may.ts';
import { MeetingStep, Opener, Written } from './meeting-step.tsx';
import type { OfMeeting } from './meeting-step.tsx';
import { Material } from './material.tsx';
import { pointBody, PointFields, pointValues } from './point-fields.tsx';

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
    const start = minutes === null ? null : czechHour(clockAfter(from, minutes));
    minutes = minutes === null || point.minutes === null ? null : minutes + point.minutes;
    return start;
  });
}

type OfPoint = OfMeeting & { readonly point: AgendaPoint; readonly at: number; readonly start: string | null };

function Point({ point, at, start, ...of }: OfPoint): ReactNode {
  const { t } = useTranslation('meeting');
  const { id, title, note, minutes, proposedBy, released, attachments } = point;
  const about = title ?? t('agenda.erased');
  const files = of.detail.attachments.filter((file) => attachments.includes(file.id));
  return (
    <>
      <div className="slots__head">
        <div>
          <strong>{`${String(at + 1)}. ${about}`}</strong>
          <p className="quiet">{[...(start === null ? [] : [start]), ...(minutes === null ? [] : [t('agenda.minutes', { count: minutes })]), ...(proposedBy === null ? [] : [t('agenda.proposedBy', { name: proposedBy.name ?? t('common:someone') })])].join(' · ')}</p>
          {note === null ? null : <p className="case__text">{note}</p>}
          <Material meetingId={of.detail.id} files={files} about={about} />
        </div>
        <div className="slots__mark"><Mark color={released ? 'success' : 'warning'} icon={released ? 'check-lg' : 'loader'}>{t(released ? 'agenda.released' : 'agenda.notReleased')}</Mark></div>
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
      <MeetingStep {...of} type="changeAgendaPoint" of={id} about={about} initial={pointValues(point, files)} body={(values) => ({ pointId: id, ...pointBody(values) })}>
        <PointFields releasing={released ? 'staysReleased' : null} />
      </MeetingStep>
      <MeetingStep {...of} type="removeAgendaPoint" of={id} about={about} initial={{}} body={() => ({ pointId: id })} />
    </>
  );
}

function Order({ detail, at, about }: Pick<OfPoint, 'detail' | 'at'> & { readonly about: string }): ReactNode {
  const { t } = useTranslation('meeting');
  const step = useStep({ id: detail.id, kind: 'meeting' }, 'order-agenda');
  const taken = useIsTaken(detail.id);
  const ids = detail.agenda.map(({ id }) => id);
  if (ids.length < 2 || !mayTake(detail, 'orderAgenda')) return null;
  const swap = (other: number): void => {
    const [one, two] = [ids[at], ids[other]];
    if (one !== undefined && two !== undefined) step.mutate({ version: detail.version, body: { pointIds: ids.map((id) => (id === one ? two : id === two ? one : id)) } });
  };
  return (
    <>
      {at === 0 ? null : <Button small look="quiet" disabled={taken} label={`${t('agenda.up')}: ${about}`} onClick={() => { swap(at - 1); }}>{t('agenda.up')}</Button>}
      {at === ids.length - 1 ? null : <Button small look="quiet" disabled={taken} label={`${t('agenda.down')}: ${about}`} onClick={() => { swap(at + 1); }}>{t('agenda.down')}</Button>}
      {step.error === null ? null : <ProblemBox error={step.error} />}
    </>
  );
}

function AddPoint({ steps, detail }: OfMeeting): ReactNode {
  const [pointId, setId] = useState(newId);
  const next = { ...steps, done: () => { setId(newId()); steps.done(); } };
  const initial = { minutes: '', text: { title: '', note: '' }, attachments: [], childrenChecked: false };
  return (
    <MeetingStep steps={next} detail={detail} type="addAgendaPoint" initial={initial} body={(values) => ({ pointId, ...pointBody(values) })}>
      <PointFields releasing="releaseNow" />
    </MeetingStep>
  );
}
