import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type Tile = {
  readonly id: string;
  readonly text: string;
  /** Undefined until it is known. */
  readonly count: number | undefined;
  readonly icon: IconName;
  readonly tone: 'late' | 'near' | 'open' | 'mild' | 'waiting' | 'done';
  readonly note?: string | undefined;
  readonly selected: boolean;
  /** Where the filter leads; for the selected one, where it ends. */
  readonly to: string;
};

/** Counts that are filters at the same time. */
export function Tiles({ label, tiles }: { readonly label: string; readonly tiles: readonly Tile[] }): ReactNode {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="tiles">
        {tiles.map(({ id, text, count, icon, tone, note, selected, to }) => (
          <li key={id}>
            <Link className="tile" to={to} data-tone={tone} data-none={count === 0} aria-current={selected ? 'true' : undefined} preventScrollReset>
              <span className="tile__count">{count ?? '…'}</span>
              <span className="tile__text"><Icon name={icon} className="tile__icon" />{text}</span>
              {note === undefined ? null : <span className="tile__note">{note}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
