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
  /** Where the filter leads; for the selected one, where it ends. Or '#section' of this page. */
  readonly to: string;
};

/** Counts that are filters at the same time. */
export function Tiles({ label, tiles }: { readonly label: string; readonly tiles: readonly Tile[] }): ReactNode {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="tiles">
        {tiles.map(({ id, text, count, icon, tone, note, selected, to }) => (
          <li key={id}>
            <TileLink to={to} tone={tone} none={count === 0} selected={selected}>
              <span className="tile__count">{count ?? '…'}</span>
              <span className="tile__text"><Icon name={icon} className="tile__icon" />{text}</span>
              {note === undefined ? null : <span className="tile__note">{note}</span>}
            </TileLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type TileLinkProps = { readonly to: string; readonly tone: Tile['tone']; readonly none: boolean; readonly selected: boolean; readonly children: ReactNode };

function TileLink({ to, tone, none, selected, children }: TileLinkProps): ReactNode {
  const look = { 'className': 'tile', 'data-tone': tone, 'data-none': none };
  return to.startsWith('#') ? <a {...look} href={to}>{children}</a> : <Link {...look} to={to} aria-current={selected ? 'true' : undefined} preventScrollReset>{children}</Link>;
}
