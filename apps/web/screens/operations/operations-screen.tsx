import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/registers.ts';
import { hasRole } from '../../api/session.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { useAddressFilter } from '../../ui/address-filter.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PrintNote } from '../../ui/print-note.tsx';
import { Tiles } from '../../ui/tiles.tsx';
import { AlertsSection } from './alerts-section.tsx';
import { LettersSection } from './letters-section.tsx';
import { useAlerts, useLetters, useStuck } from './queries.ts';
import { StuckSection } from './stuck-section.tsx';
import { UnreachableSection } from './unreachable-section.tsx';

const FILTER = ['alerts'] as const;

export function OperationsScreen(): ReactNode {
  const { t } = useTranslation('operations');
  return hasRole(useSignedIn(), 'administrator') ? <Operations /> : <Page title={t('title')}><Empty title={t('refused')}><p>{t('refusedMore')}</p></Empty></Page>;
}

function Operations(): ReactNode {
  const { t } = useTranslation('operations');
  const filter = useAddressFilter(FILTER);
  const nameOf = useNames();
  return (
    <Page wide title={t('title')} actions={<Button onClick={() => { window.print(); }}>{t('common:print')}</Button>}>
      <PrintNote lines={[]} />
      <p>{t('about')}</p>
      <Summary />
      <StuckSection />
      <LettersSection nameOf={nameOf} />
      <UnreachableSection nameOf={nameOf} />
      <AlertsSection filter={filter} nameOf={nameOf} />
    </Page>
  );
}

function Summary(): ReactNode {
  const { t } = useTranslation('operations');
  const { data: stuck } = useStuck();
  const { data: letters } = useLetters();
  const { data: alerts } = useAlerts(false);
  const tile = (id: 'stuck' | 'letters' | 'unreachable' | 'alerts', count: number | undefined, to: string): Parameters<typeof Tiles>[0]['tiles'][number] =>
    ({ id, text: t(`tile.${id}`), count, icon: 'exclamation-triangle-fill', tone: 'late', selected: false, to });
  return (
    <Tiles
      label={t('tiles')}
      tiles={[
        tile('stuck', stuck?.length, '#procesy'), tile('letters', letters?.items.length, '#dopisy'),
        tile('unreachable', letters?.unreachable.length, '#lide'), tile('alerts', alerts?.length, '#upozorneni'),
      ]}
    />
  );
}

function useNames(): (id: string) => string {
  const { t } = useTranslation();
  const { data } = usePeople();
  return useCallback((id: string) => data?.find((person) => person.id === id)?.name ?? t('someone'), [data, t]);
}
