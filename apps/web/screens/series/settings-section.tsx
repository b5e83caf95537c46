import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesDetail } from '../../api/planning.ts';
import { czechHours } from '../../ui/hours.ts';
import { Section } from '../../ui/page.tsx';
import { Opener, SeriesStep, Written } from './series-step.tsx';
import type { OfSeries } from './series-step.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { settingsBody, settingsOf } from './settings-values.ts';
import type { SettingsValues } from './settings-values.ts';
import { PersonField } from './person-field.tsx';

/** With what the series is set up, and how that is changed. Meetings that are called already keep their own. */
export function SettingsSection({ detail, steps }: OfSeries): ReactNode {
  const { t } = useTranslation('series');
  const now = settingsOf(detail);
  return (
    <Section id="nastaveni" title={t('settings.title')}>
      <div className="card stack">
        <Written steps={steps} words={['changeSeries', 'changeLeader']} />
        <Settings detail={detail} />
        <div className="row no-print"><Opener detail={detail} steps={steps} type="changeSeries" /><Opener detail={detail} steps={steps} type="changeSeries" words="changeLeader" /></div>
      </div>
      <SeriesStep detail={detail} steps={steps} type="changeSeries" initial={now} body={(values) => settingsBody(values as SettingsValues)}><SettingsFields /></SeriesStep>
      <SeriesStep detail={detail} steps={steps} type="changeSeries" words="changeLeader" initial={{ leaderId: now.leaderId }} body={({ leaderId }) => settingsBody({ ...now, leaderId: leaderId as string })}>
        <PersonField name="leaderId" label={t('field.leaderId')} hint={t('hint.leaderId')} />
      </SeriesStep>
    </Section>
  );
}

function Settings({ detail }: { readonly detail: SeriesDetail }): ReactNode {
  const { t } = useTranslation('series');
  const { seriesKind, frequency, place, link, note, settings } = detail;
  const { themes, audience, from, to, daysOnEnd, inviteDaysBefore, answerWorkingDays, agendaWorkingDays, avoidWeekdays, leader, preparers } = settings;
  return (
    <dl className="facts">
      <dt>{t('field.seriesKind')}</dt><dd>{t(`planning:seriesKind.${seriesKind}`)}</dd>
      <dt>{t('field.frequency')}</dt><dd>{t(`planning:frequency.${frequency}`)}</dd>
      <dt>{t('theme.title')}</dt><dd><ul className="case__plain">{themes.map((theme) => <li key={theme.id}>{theme.title ?? theme.id}</li>)}</ul></dd>
      <dt>{t('audience.title')}</dt><dd><ul className="case__plain">{audience.map((entry) => { const who = audienceInWords(entry, t); return <li key={who}>{who}</li>; })}</ul></dd>
      <dt>{t('settings.hours')}</dt><dd>{czechHours({ from, to })}, {t(`daysOnEnd.${String(daysOnEnd)}`)}</dd>
      <dt>{t('field.text.place')}</dt><dd>{place ?? t('common:none')}</dd>
      {link === null ? null : <><dt>{t('field.text.link')}</dt><dd><a href={link} target="_blank" rel="noreferrer noopener">{link}</a></dd></>}
      <dt>{t('field.avoidWeekdays')}</dt><dd>{avoidWeekdays.length === 0 ? t('settings.anyWeekday') : avoidWeekdays.map((day) => t(`planning:weekday.${String(day)}`)).join(', ')}</dd>
      <dt>{t('settings.ahead')}</dt>
      <dd>{t('settings.invite', { days: t('common:days', { count: inviteDaysBefore }) })} {t('settings.answer', { days: t('common:workingDays', { count: answerWorkingDays }) })} {t('settings.agenda', { days: t('common:workingDays', { count: agendaWorkingDays }) })}</dd>
      <dt>{t('field.leaderId')}</dt><dd>{leader === null ? t('settings.noLeader') : leader.name ?? t('common:someone')}</dd>
      <dt>{t('field.preparers')}</dt><dd>{preparers.length === 0 ? t('common:none') : preparers.map(({ name }) => name ?? t('common:someone')).join(', ')}</dd>
      {note === null ? null : <><dt>{t('field.text.note')}</dt><dd className="case__text">{note}</dd></>}
    </dl>
  );
}

function audienceInWords(entry: SeriesDetail['settings']['audience'][number], t: ReturnType<typeof useTranslation>['t']): string {
  const seats = 'seats' in entry ? `, ${t('series:audience.seats', { count: entry.seats })}` : '';
  switch (entry.kind) {
    case 'all-orp': return t('series:audience.kind.all-orp') + seats;
    case 'office': return entry.office.name + seats;
    case 'group': return t('series:audience.groupIs', { name: entry.group.name });
    case 'role': return t('series:audience.roleIs', { role: t(`words:role.${entry.role}`) });
    case 'person': return entry.person.name ?? t('common:someone');
  }
}
