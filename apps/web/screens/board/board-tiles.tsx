import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCounts } from '../../api/types.ts';
import type { AddressFilter } from '../../ui/address-filter.ts';
import type { IconName } from '../../ui/icon.tsx';
import { Tiles } from '../../ui/tiles.tsx';
import type { Tile } from '../../ui/tiles.tsx';
import { SHOWS, showOf } from './board-filter.ts';
import type { BOARD_FILTER, Show } from './board-filter.ts';

const LOOKS: Readonly<Record<Show, { readonly icon: IconName; readonly tone: Tile['tone'] }>> = {
  late: { icon: 'exclamation-triangle-fill', tone: 'late' },
  near: { icon: 'exclamation-lg', tone: 'near' },
  open: { icon: 'chevron-right', tone: 'open' },
  passed: { icon: 'exclamation-lg', tone: 'mild' },
  waiting: { icon: 'loader', tone: 'waiting' },
  done: { icon: 'check-lg', tone: 'done' },
};

export function BoardTiles({ filter, counts }: { readonly filter: AddressFilter<(typeof BOARD_FILTER)[number]>; readonly counts: BoardCounts | undefined }): ReactNode {
  const { t } = useTranslation('board');
  const selected = showOf(filter.chosen);
  const note = (show: Show): string | undefined => {
    if (show === 'near' || show === 'passed') return t(`tileNote.${show}`);
    return show === 'waiting' && counts !== undefined && counts.waitingLate > 0 ? t('waitingLate', { count: counts.waitingLate }) : undefined;
  };
  const tiles = SHOWS.map((show): Tile => ({
    id: show, text: t(`tile.${show}`), count: counts === undefined ? undefined : countOf(show, counts), ...LOOKS[show], note: note(show), selected: selected === show,
    to: filter.addressWith({ show: selected === show ? '' : show, bound: '' }),
  }));
  return <Tiles label={t('tiles')} tiles={tiles} />;
}

/** Rows that the board shows once it is chosen. */
export function countOf(show: Show, { near, bySection }: BoardCounts): number {
  switch (show) {
    case 'near': return near;
    case 'open': return bySection.ahead - near;
    case 'late': case 'passed': case 'waiting': case 'done': return bySection[show];
  }
}
