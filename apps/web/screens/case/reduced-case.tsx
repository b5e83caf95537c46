import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/types.ts';
import { LinkButton } from '../../ui/button.tsx';
import { czechDayWithWeekday, czechInstant } from '../../ui/day.ts';
import { MessageBox } from '../../ui/message.tsx';
import { Page } from '../../ui/page.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Item } from './head-facts.tsx';

/** As much of a case as the person's role sees: numbers and days, no names and no content. */
export function ReducedCase({ summary }: { readonly summary: CaseSummary }): ReactNode {
  const { t } = useTranslation('case');
  const { shown, kind, fileNumber, documentNumber, registerNumber, classification, phase, owner, receivedDay, registeredAt, closedAt, nearest, openTasks } = summary;
  return (
    <Page title={fileNumber ?? t('titleWithout', { number: registerNumber ?? '' })} above={<p className="case__kind">{t(`words:kind.${kind}`)}</p>}>
      <div className="stack">
        <MessageBox tone="info" title={t('reduced.title')}><p>{t(`reduced.${shown}`)}</p></MessageBox>
        <dl className="case__facts">
          {fileNumber === null ? null : <Item term={t('fileNumber')}>{fileNumber}</Item>}
          {documentNumber === null ? null : <Item term={t('documentNumber')}>{documentNumber}</Item>}
          <Item term={t('registerNumber')}>{registerNumber ?? t('common:none')}</Item>
          {phase === null ? null : <Item term={t('phase')}>{t(`words:phase.${phase}`)}</Item>}
          {classification === null ? null : <Item term={t('classification')}>{t(`words:classification.${classification}`)}</Item>}
          {owner?.name == null ? null : <Item term={t('owner')}>{owner.name}</Item>}
          <Item term={t('dayZero')}>{receivedDay === null ? t('common:none') : czechDayWithWeekday(receivedDay)}</Item>
          <Item term={t('registered')}>{czechInstant(registeredAt)}</Item>
          {closedAt === null ? null : <Item term={t('closed')}>{czechInstant(closedAt)}</Item>}
          {shown === 'number-and-dates' ? null : <Item term={t('reduced.openTasks')}>{String(openTasks)}</Item>}
          {nearest === null ? null : (
            <Item term={t('reduced.nearest')}>
              {nearest.title.cs}
              <span className="case__about">{czechDayWithWeekday(nearest.legalEnd)} <StateTag state={nearest.state} effect={nearest.effect} /></span>
            </Item>
          )}
        </dl>
      </div>
    </Page>
  );
}

/** The same words for what is not there and for what is not theirs. */
export function MissingCase(): ReactNode {
  const { t } = useTranslation('case');
  return (
    <Page title={t('missing.title')}>
      <p>{t('missing.text')}</p>
      <LinkButton to="/pripady">{t('missing.toList')}</LinkButton>
    </Page>
  );
}
