import { useDeferredValue } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAccounts, usePeopleList } from '../../api/accounts.ts';
import type { PeopleFilter } from '../../api/accounts.ts';
import { hasRole } from '../../api/session.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { FilterBar } from './filter-bar.tsx';
import { PeopleTable } from './people-table.tsx';

/** The administrator sees accounts, everybody else who is here and in what role. The address keeps the filter. */
export function PeopleScreen(): ReactNode {
  const { t } = useTranslation('people');
  const manages = hasRole(useSignedIn(), 'administrator');
  const [address, setAddress] = useSearchParams();
  const filter = filterIn(address);
  const change = (part: Partial<PeopleFilter>): void => {
    const next = Object.entries({ ...filter, ...part }).filter(([name, value]) => value !== '' && !(name === 'active' && value === 'true'));
    setAddress(Object.fromEntries(next), { replace: true });
  };
  const asked = useDeferredValue(filter);
  return (
    <Page title={t('title')} wide actions={manages ? <LinkButton look="main" icon="plus-lg" to="/lide/novy">{t('add')}</LinkButton> : undefined}>
      <FilterBar filter={filter} onChange={change} />
      {manages ? <Accounts filter={asked} /> : <Colleagues filter={asked} />}
    </Page>
  );
}

function Accounts({ filter }: { readonly filter: PeopleFilter }): ReactNode {
  return <Loaded query={useAccounts(filter)}>{({ items, next }) => <PeopleTable people={items} more={next !== null} manages />}</Loaded>;
}

function Colleagues({ filter }: { readonly filter: PeopleFilter }): ReactNode {
  return <Loaded query={usePeopleList(filter)}>{({ items, next }) => <PeopleTable people={items} more={next !== null} manages={false} />}</Loaded>;
}

function filterIn(address: URLSearchParams): PeopleFilter {
  return {
    q: address.get('q') ?? '', role: address.get('role') ?? '', department: address.get('department') ?? '',
    active: address.get('active') === 'false' ? 'false' : 'true',
  };
}
