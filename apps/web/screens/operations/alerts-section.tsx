import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Role } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import type { AddressFilter } from '../../ui/address-filter.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { czechInstant } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/page.tsx';
import { useAlerts } from './queries.ts';
import type { Alert } from './queries.ts';

type AlertsProps = { readonly filter: AddressFilter<'alerts'>; readonly nameOf: (id: string) => string };

export function AlertsSection({ filter: { chosen, addressWith }, nameOf }: AlertsProps): ReactNode {
  const { t } = useTranslation('operations');
  const withClosed = chosen.alerts === 'all';
  const query = useAlerts(withClosed);
  const columns = useColumns(nameOf);
  const lasting = query.data?.filter(({ closedAt }) => closedAt === null).length ?? 0;
  return (
    <Section
      id="upozorneni" title={t('withCount', { text: t('alerts.title'), count: lasting })}
      actions={<Link to={addressWith({ alerts: withClosed ? '' : 'all' })} preventScrollReset>{withClosed ? t('alerts.openOnly') : t('alerts.withClosed')}</Link>}
    >
      <Loaded query={query}>
        {(rows) => (rows.length === 0
          ? <p className="quiet">{withClosed ? t('alerts.noneEver') : t('alerts.none')}</p>
          : <DataTable caption={t('alerts.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />)}
      </Loaded>
    </Section>
  );
}

function useColumns(nameOf: (id: string) => string): readonly Column<Alert>[] {
  const { t } = useTranslation('operations');
  return useMemo(() => [
    { id: 'kind', header: t('alerts.kind'), names: true, sortBy: ({ kind }) => kind, cell: ({ kind }) => <Kind kind={kind} /> },
    {
      id: 'subject', header: t('alerts.subject'), sortBy: ({ registerNumber }) => registerNumber ?? '',
      cell: (alert) => <Subject alert={alert} nameOf={nameOf} />,
    },
    { id: 'since', header: t('alerts.since'), sortBy: ({ openedAt }) => openedAt, cell: ({ openedAt }) => czechInstant(openedAt) },
    { id: 'seen', header: t('alerts.seen'), sortBy: ({ lastSeenAt }) => lastSeenAt, cell: ({ lastSeenAt }) => czechInstant(lastSeenAt) },
    { id: 'state', header: t('alerts.state'), sortBy: ({ closedAt }) => closedAt ?? '', cell: ({ closedAt }) => (closedAt === null ? <strong>{t('alerts.lasts')}</strong> : t('alerts.closed', { at: czechInstant(closedAt) })) },
  ], [t, nameOf]);
}

const ONLY_OPERATES: readonly Role[] = ['administrator'];

/** To the meeting whoever may open it: an administrator and nothing else knows it by its number alone. */
function Subject({ alert: { registerNumber, subject, kind }, nameOf }: { readonly alert: Alert; readonly nameOf: AlertsProps['nameOf'] }): ReactNode {
  const { t } = useTranslation('operations');
  const opens = useSignedIn().roles.some((role) => !ONLY_OPERATES.includes(role));
  if (kind === 'invitee-unreachable' && opens) return <Link to={`/porady/${subject.slice(0, subject.indexOf(' '))}?karta=pozvani`}>{registerNumber ?? t('noNumber')}</Link>;
  if (registerNumber !== null) return registerNumber;
  if (subject === 'system') return t('system');
  return kind === 'recipient-unreachable' ? nameOf(subject) : t('common:none');
}

function Kind({ kind }: { readonly kind: string }): ReactNode {
  const { t, i18n } = useTranslation('operations');
  const known = i18n.exists(`operations:alerts.kindOf.${kind}`);
  return (
    <>
      <span className="cell__main">{known ? i18n.t(`operations:alerts.kindOf.${kind}`) : t('alerts.other', { kind })}</span>
      <span className="cell__more">{known ? i18n.t(`operations:alerts.whatToDo.${kind}`) : t('alerts.otherWhatToDo')}</span>
    </>
  );
}
