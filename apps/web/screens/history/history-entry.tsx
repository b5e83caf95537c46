import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Fact } from '../../api/types.ts';
import { czechDay, czechInstant, pragueDay } from '../../ui/day.ts';
import { Icon } from '../../ui/icon.tsx';
import { Fold } from '../case/fold.tsx';
import { LongText } from '../case/long-text.tsx';
import { Mark } from '../case/mark.tsx';
import { isDone } from './groups.ts';
import type { Group } from './groups.ts';
import type { Told } from './tell.ts';
import type { Detail } from './teller.ts';

/** An event in words, as the page that shows it finds them. */
export type Tell = (fact: Fact) => Told;

type EntryProps = { readonly group: Group; readonly tell: Tell; readonly corrected: ReadonlyMap<number, string> };

export function HistoryEntry({ group: { head, followed }, tell, corrected }: EntryProps): ReactNode {
  const { t } = useTranslation('case');
  const told = tell(head);
  const bySystem = !isDone(head);
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
        {followed.length === 0 ? null : <Followed facts={followed} tell={tell} />}
      </div>
    </li>
  );
}

/** When it was entered and by whom, and under which number it stands. */
function By({ fact: { no, enteredAt, enteredBy, origin } }: { readonly fact: Fact }): ReactNode {
  const { t } = useTranslation('case');
  const when = czechInstant(enteredAt);
  const by = origin === 'person' ? t('history.by', { who: enteredBy?.name ?? t('common:someone'), when }) : origin === 'invitee' ? t('history.byLink', { when }) : when;
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

function Followed({ facts, tell }: Pick<EntryProps, 'tell'> & { readonly facts: readonly Fact[] }): ReactNode {
  const { t } = useTranslation('case');
  return (
    <Fold printed text={t('history.consequences', { count: facts.length })}>
      <ul className="history__followed">
        {facts.map((fact) => {
          const { title, main, details } = tell(fact);
          return <li key={fact.no} id={`udalost-${String(fact.no)}`}>{title}{main === null ? null : `: ${main}`}<Details details={details} /></li>;
        })}
      </ul>
    </Fold>
  );
}
