import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Registration } from '../../api/types.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { czechDay } from '../../ui/day.ts';
import { Icon } from '../../ui/icon.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Why } from '../../ui/why.tsx';

type ReceiptProps = { readonly registration: Registration; readonly readable: boolean; readonly onAnother: () => void };

/** What was written, for whoever hands the paper on: its number, deadlines, tasks, and what may be the same. */
export function Receipt({ registration, readable, onAnother }: ReceiptProps): ReactNode {
  const { t } = useTranslation('intake');
  const { registerNumber, deadlines, tasks, nextStep, possibleDuplicates, caseId } = registration;
  return (
    <Page
      title={t('receipt.title')}
      actions={<>{readable ? <LinkButton look="main" to={`/pripady/${caseId}`}>{t('receipt.open')}</LinkButton> : null}<Button onClick={onAnother}>{t('receipt.another')}</Button><Button onClick={() => { window.print(); }}>{t('common:print')}</Button></>}
    >
      <div className="card intake__receipt section">
        <Icon name="check-circle-fill" className="intake__tick" />
        <p><span className="quiet">{t('receipt.number')}</span><strong>{registerNumber ?? t('common:none')}</strong></p>
        {readable ? null : <p className="quiet">{t('receipt.handedOver')}</p>}
      </div>
      {nextStep === null ? null : <Section title={t('receipt.next')}><p className="card">{nextStep.text}{nextStep.due === null ? null : <strong> {t('receipt.due', { day: czechDay(nextStep.due) })}</strong>}</p></Section>}
      <Duplicates duplicates={possibleDuplicates} />
      <Section title={t('receipt.deadlines')}>
        {deadlines.length === 0 ? <p>{t('receipt.noDeadlines')}</p> : deadlines.map((deadline) => (
          <div className="card" key={deadline.key}>
            <div className="row"><strong>{czechDay(deadline.legalEnd)}</strong><StateTag state={deadline.state} effect={deadline.effect} /><span>{deadline.title.cs}</span></div>
            <Why steps={deadline.steps} of={deadline.title.cs} />
          </div>
        ))}
      </Section>
      <Section title={t('receipt.tasks')}>
        {tasks.length === 0 ? <p>{t('receipt.noTasks')}</p> : (
          <ul className="card intake__tasks">{tasks.map(({ key, title, due }) => <li key={key}>{title}{due === null ? null : <span className="quiet"> {t('receipt.due', { day: czechDay(due) })}</span>}</li>)}</ul>
        )}
      </Section>
    </Page>
  );
}

function Duplicates({ duplicates }: { readonly duplicates: Registration['possibleDuplicates'] }): ReactNode {
  const { t } = useTranslation('intake');
  if (duplicates.length === 0) return null;
  return (
    <div className="section">
      <MessageBox tone="warning" title={t('receipt.duplicates')}>
        <p>{t('receipt.duplicatesAbout')}</p>
        <ul>{duplicates.map(({ caseId, registerNumber, why }) => <li key={caseId}><Link to={`/pripady/${caseId}`}>{registerNumber ?? t('receipt.open')}</Link> – {why.cs}</li>)}</ul>
      </MessageBox>
    </div>
  );
}
