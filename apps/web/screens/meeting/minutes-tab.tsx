import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '../../api/planning.ts';
import { DownloadButton } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { czechDay } from '../../ui/day.ts';
import { MessageBox } from '../../ui/message.tsx';
import { Section } from '../../ui/page.tsx';
import { LongTextField } from '../../ui/text-field.tsx';
import { Fold } from '../case/fold.tsx';
import { MeetingStep, Opener, Written } from './meeting-step.tsx';
import type { OfMeeting } from './meeting-step.tsx';
import { MinutesEditor } from './minutes-editor.tsx';

const TYPES = ['saveMinutes', 'submitMinutes', 'approveMinutes', 'returnMinutes', 'sendMinutes'] as const;

type Minutes = NonNullable<MeetingDetail['minutes']>;

/** What was discussed, point by point; every saved text is kept. */
export function MinutesTab(of: OfMeeting): ReactNode {
  const { t } = useTranslation('meeting');
  const { id, minutes } = of.detail;
  const files = minutes === null ? undefined : <div className="row"><DownloadButton small href={`/api/v1/meetings/${id}/minutes.pdf`}>PDF</DownloadButton> <DownloadButton small href={`/api/v1/meetings/${id}/minutes.docx`}>DOCX</DownloadButton></div>;
  return (
    <Section id="zaznam" title={t('tabs.zaznam')} actions={files}>
      <div className="stack">
        <Written steps={of.steps} types={TYPES} />
        {minutes === null ? <p className="quiet">{t('minutes.none')}</p> : <State minutes={minutes} />}
        <div className="row no-print">{TYPES.map((type) => <Opener key={type} {...of} type={type} />)}</div>
        <MinutesEditor {...of} />
        <MeetingStep {...of} type="submitMinutes" initial={{ childrenChecked: false }}><CheckField name="childrenChecked" label={t('childrenChecked')} hint={t('hint.childrenChecked')} /></MeetingStep>
        <MeetingStep {...of} type="approveMinutes" initial={{}} />
        <MeetingStep {...of} type="returnMinutes" initial={{ text: { reason: '' } }}><LongTextField name="text.reason" label={t('field.text.reason')} required rows={3} /></MeetingStep>
        <MeetingStep {...of} type="sendMinutes" initial={{}} />
        {minutes === null ? null : <><Text text={minutes} /><Revisions minutes={minutes} /></>}
      </div>
    </Section>
  );
}

function State({ minutes: { revision, saved, submitted, approved, sentOn, returnedReason } }: { readonly minutes: Minutes }): ReactNode {
  const { t } = useTranslation('meeting');
  const by = (who: Minutes['saved']['by']): string => who?.name ?? t('common:someone');
  return (
    <>
      <p>{t('minutes.saved', { no: revision, day: czechDay(saved.on), who: by(saved.by) })} {submitted === null ? null : t('minutes.submitted', { day: czechDay(submitted.on) })} {approved === null ? null : t('minutes.approved', { day: czechDay(approved.on), who: by(approved.by) })} {sentOn === null ? null : t('minutes.sent', { day: czechDay(sentOn) })}</p>
      {returnedReason === null || submitted !== null ? null : <MessageBox tone="warning" title={t('minutes.returned')}><p>{returnedReason}</p></MessageBox>}
    </>
  );
}

type Said = Pick<Minutes, 'opening' | 'closing' | 'sections'>;

function Text({ text: { opening, closing, sections } }: { readonly text: Said }): ReactNode {
  const { t } = useTranslation('meeting');
  return (
    <div className="card stack">
      {opening === null ? null : <p className="case__text">{opening}</p>}
      {sections.filter(({ text }) => text !== '').map(({ pointId, title, text }) => <div key={pointId}><h3>{title ?? t('agenda.erased')}</h3><p className="case__text">{text}</p></div>)}
      {closing === null ? null : <p className="case__text">{closing}</p>}
    </div>
  );
}

function Revisions({ minutes: { revisions } }: { readonly minutes: Minutes }): ReactNode {
  const { t } = useTranslation('meeting');
  const earlier = revisions.slice(1);
  if (earlier.length === 0) return null;
  return (
    <div className="no-print">
      <Fold text={t('minutes.earlier', { count: earlier.length })}>
        <div className="stack">{earlier.map((one) => <div key={one.revision}><p className="quiet">{t('minutes.revision', { no: one.revision, who: one.by?.name ?? t('common:someone') })}</p><Text text={one} /></div>)}</div>
      </Fold>
    </div>
  );
}
