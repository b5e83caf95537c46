import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail, Fact } from '../../../api/types.ts';
import { czechDay, czechInstant, pragueDay } from '../../../ui/day.ts';
import { Icon } from '../../../ui/icon.tsx';
import { tell } from '../facts/tell.ts';
import type { Detail } from '../facts/teller.ts';
import { Fold } from '../fold.tsx';
import { LongText } from '../long-text.tsx';
import { Mark } from '../mark.tsx';
import type { Group } from './groups.ts';

type EntryProps = { readonly group: Group; readonly detail: CaseDetail; readonly corrected: ReadonlyMap<number, string> };

export function HistoryEntry({ group: { head, followed }, detail, corrected }: EntryProps): ReactNode {
  const { t } = useTranslation('case');
  const facts = useTranslation('facts');
  const told = tell(facts.t, head, detail);
  const bySystem = head.origin !== 'person';
  const newDay = corrected.get(head.no);
  return (
    <li className="history__entry" id={`udalost-${String(head.no)}`} data-origin={head.origin}>
      <p className="history__day">{czechDay(head.day)}</p>
      <div className="history__what">
        <p className="history__title">
          {bySystem ? <span className="history__system"><Icon name="gear" /> {t('history.bySystem')}</span> : null}
          <strong>{told.title}</strong>{told.main === null ? null : `: ${told.main}`}
        </p>
        <p className="history__by quiet">
          <By fact={head} />
          {isLater(head) ? <Mark color="neutral" icon="info-circle">{t('history.later')}</Mark> : null}
          {newDay === undefined ? null : <Mark color="warning" icon="exclamation-lg">{t('history.corrected', { day: czechDay(newDay) })}</Mark>}
        </p>
        <Details details={told.details} />
        {followed.length === 0 ? null : <Followed facts={followed} detail={detail} />}
      </div>
    </li>
  );
}

/** When it was entered and by whom, and under which number it stands. */
function By({ fact: { no, enteredAt, enteredBy, origin } }: { readonly fact: Fact }): ReactNode {
  const { t } = useTranslation('case');
  const by = origin === 'person' ? t('history.by', { who: enteredBy?.name ?? t('common:someone'), when: czechInstant(enteredAt) }) : czechInstant(enteredAt);
  return <span>{by} · {t('history.number', { no })}</span>;
}

/** Entered on another day than it happened. */
function isLater({ day, enteredAt, origin }: Fact): boolean {
  return origin === 'person' && day < pragueDay(enteredAt);
}

function Details({ details }: { readonly details: readonly Detail[] }): ReactNode {
  if (details.length === 0) return null;
  return (
    <dl className="history__details">
      {details.map(({ label, value, to }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{to === undefined ? <LongText>{value}</LongText> : to.startsWith('#') ? <a href={to}>{value}</a> : <Link to={to}>{value}</Link>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Followed({ facts, detail }: { readonly facts: readonly Fact[]; readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const words = useTranslation('facts');
  return (
    <Fold printed text={t('history.consequences', { count: facts.length })}>
      <ul className="history__followed">
        {facts.map((fact) => {
          const { title, main, details } = tell(words.t, fact, detail);
          return <li key={fact.no} id={`udalost-${String(fact.no)}`}>{title}{main === null ? null : `: ${main}`}<Details details={details} /></li>;
        })}
      </ul>
    </Fold>
  );
}
