import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDepartments } from '../../api/registers.ts';
import type { CaseDetail } from '../../api/types.ts';
import { czechDay, czechDayWithWeekday, czechInstant } from '../../ui/day.ts';
import { unbroken } from '../../ui/unbroken.ts';

/** Numbers of the records service first, ours after them; then where the case stands and who has it. */
export function HeadFacts({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const departments = useDepartments();
  const { id, fileNumber, documentNumber, registerNumber, classification, phase, owner, departmentId, start, channel, arrival, registeredAt, closedAt, allowed, links = [] } = detail;
  const department = departments.data?.find((one) => one.id === departmentId)?.name ?? t('common:none');
  const missing = allowed.some(({ type }) => type === 'assignNumbers') ? <Link to={`/pripady/${id}/assign-numbers`}>{t('recordsMissing')}</Link> : t('recordsMissing');
  const days = Object.entries(arrival).filter(([, day]) => day !== start.day).map(([name, day]) => `${t(`words:arrival.${name}`)} ${czechDay(day)}`);
  return (
    <dl className="case__facts">
      <Item term={t('fileNumber')}>{fileNumber ?? missing}</Item>
      <Item term={t('documentNumber')}>{documentNumber ?? t('common:none')}</Item>
      <Item term={t('registerNumber')}>{registerNumber ?? t('common:none')}</Item>
      <Item term={t('phase')}>{phase === null ? t('common:none') : t(`words:phase.${phase}`)}</Item>
      <Item term={t('classification')}>{classification === null ? t('notClassified') : unbroken(t(`words:classification.${classification}`))}</Item>
      <Item term={t('owner')}>{owner === null ? t('common:nobody') : owner.name ?? t('common:someone')}</Item>
      <Item term={t('department')}>{department}</Item>
      <Item term={t('dayZero')}>{czechDayWithWeekday(start.day)}<span className="case__about">{t(`words:proof.${start.proof}`)}</span></Item>
      <Item term={t('channel')}>{channel === null ? t('common:none') : t(`words:channel.${channel}`)}{days.length === 0 ? null : <span className="case__about">{days.join(', ')}</span>}</Item>
      <Item term={t('registered')}>{czechInstant(registeredAt)}</Item>
      {closedAt === null ? null : <Item term={t('closed')}>{czechInstant(closedAt)}</Item>}
      {links.length === 0 ? null : (
        <Item term={t('related')}>
          {links.map((link) => <span key={`${link.relation} ${link.caseId}`} className="case__related"><Link to={`/pripady/${link.caseId}`}>{link.registerNumber ?? t('openJoined')}</Link> <span className="quiet">{t(`relation.${link.relation}`)}</span></span>)}
        </Item>
      )}
    </dl>
  );
}

export function Item({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return <div><dt>{term}</dt><dd>{children}</dd></div>;
}
