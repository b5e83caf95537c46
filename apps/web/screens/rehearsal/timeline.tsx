import { GovIcon, GovTag } from '@gov-design-system-ce/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalEntry } from '../../api/rehearsals.ts';
import { czechDay, czechDayWithWeekday } from '../../ui/day.ts';
import type { IconName } from '../../ui/icon.tsx';
import { unbroken } from '../../ui/unbroken.ts';
import { Fold } from '../case/fold.tsx';
import { byMonth, pragueTime } from './by-month.ts';

type Kind = RehearsalEntry['kind'];

const LOOKS = {
  phase: { color: 'neutral', type: 'subtle', icon: 'chevron-right' },
  task: { color: 'primary', type: 'subtle', icon: 'list' },
  deadline: { color: 'primary', type: 'bold', icon: 'info-circle-fill' },
  reminder: { color: 'warning', type: 'subtle', icon: 'envelope-fill' },
  escalation: { color: 'warning', type: 'bold', icon: 'chevron-up' },
  breach: { color: 'error', type: 'bold', icon: 'exclamation-triangle-fill' },
  meeting: { color: 'success', type: 'subtle', icon: 'person-fill' },
} as const satisfies Record<Kind, { readonly color: string; readonly type: string; readonly icon: IconName }>;

const KINDS = Object.keys(LOOKS) as readonly Kind[];

/** Day by day under its month; each kind has its word, icon and colour and can be left out. */
export function Timeline({ entries }: { readonly entries: readonly RehearsalEntry[] }): ReactNode {
  const { t } = useTranslation('rehearsal');
  const [hidden, setHidden] = useState<readonly Kind[]>([]);
  const present = KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  const shown = entries.filter(({ kind }) => !hidden.includes(kind));
  const toggle = (kind: Kind): void => { setHidden((all) => (all.includes(kind) ? all.filter((one) => one !== kind) : [...all, kind])); };
  return (
    <>
      <fieldset className="rehearsal__filter no-print">
        <legend>{t('filter')}</legend>
        {present.map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={!hidden.includes(kind)} onChange={() => { toggle(kind); }} />
            <KindTag kind={kind} /> <span className="quiet">{entries.filter((entry) => entry.kind === kind).length}</span>
          </label>
        ))}
      </fieldset>
      {shown.length === 0 ? <p>{t('nothing')}</p> : byMonth(shown).map(({ month, days }) => (
        <section key={month} className="rehearsal__month" aria-label={month}>
          <h3>{month}</h3>
          <ol>
            {days.map(({ day, entries: ofDay }) => (
              <li key={day} className="rehearsal__day">
                <p className="rehearsal__date"><time dateTime={day} aria-label={czechDay(day)}>{czechDayWithWeekday(day)}</time></p>
                <ul>{ofDay.map((entry, index) => <Entry key={String(index)} entry={entry} />)}</ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** The tag says the kind already. */
function withoutKind(title: string, kind: string): string {
  return title.toLowerCase().startsWith(`${kind}: `) ? title.slice(kind.length + 2) : title;
}

function KindTag({ kind }: { readonly kind: Kind }): ReactNode {
  const { t } = useTranslation('rehearsal');
  const { color, type, icon } = LOOKS[kind];
  return <GovTag size="s" color={color} type={type} iconStart={<GovIcon name={icon} type="components" />}>{t(`kindOf.${kind}`)}</GovTag>;
}

function Entry({ entry: { kind, title, at, detail, why, recipients } }: { readonly entry: RehearsalEntry }): ReactNode {
  const { t } = useTranslation('rehearsal');
  const sent = kind === 'reminder' || kind === 'escalation';
  return (
    <li className="rehearsal__entry" data-kind={kind}>
      <div className="rehearsal__head"><KindTag kind={kind} /><strong>{unbroken(withoutKind(title, t(`kindOf.${kind}`)))}</strong>{sent && at !== null ? <span className="quiet nowrap">{t('at', { time: pragueTime(at) })}</span> : null}</div>
      {detail === null ? null : <p>{unbroken(detail)}</p>}
      <Recipients recipients={recipients} />
      {why === null ? null : <p className="quiet">{unbroken(why)}</p>}
    </li>
  );
}

/** More than these are told by their number first. */
const FEW = 4;

function Recipients({ recipients }: Pick<RehearsalEntry, 'recipients'>): ReactNode {
  const { t } = useTranslation('rehearsal');
  if (recipients.length === 0) return null;
  const nameOf = ({ person }: RehearsalEntry['recipients'][number]): string => person.name ?? t('nobody');
  if (recipients.length <= FEW) return <p>{t('recipients')}: {recipients.map((one) => `${nameOf(one)} (${one.why})`).join(', ')}</p>;
  const reasons = [...new Set(recipients.map(({ why }) => why))];
  return (
    <Fold printed text={`${t('recipients')}: ${t('recipientCount', { count: recipients.length })}`}>
      {reasons.map((reason) => <p key={reason}>{reason}: {recipients.filter(({ why }) => why === reason).map(nameOf).join(', ')}</p>)}
    </Fold>
  );
}
