import { GovTag } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Account } from '../../api/accounts.ts';
import { useDepartments } from '../../api/registers.ts';
import type { Person } from '../../api/types.ts';
import { czechInstant } from '../../ui/day.ts';
import { Empty } from '../../ui/loaded.tsx';
import { AccountState } from './account-state.tsx';

type PeopleTableProps = { readonly people: readonly (Person | Account)[]; readonly more: boolean; readonly manages: boolean };

const isAccount = (person: Person | Account): person is Account => 'login' in person;

export function PeopleTable({ people, more, manages }: PeopleTableProps): ReactNode {
  const { t } = useTranslation('people');
  const { data: departments = [] } = useDepartments();
  if (people.length === 0) return <Empty title={t('emptyTitle')}><p>{manages ? t('empty') : t('emptyReader')}</p></Empty>;
  const columns = ['name', 'position', 'roles', 'department', ...(manages ? (['login', 'state', 'lastLogin'] as const) : [])] as const;
  return (
    <>
      <p className="quiet" role="status">{more ? t('tooMany', { count: people.length }) : t('count', { count: people.length })}</p>
      <div className="table-wrap">
        <table className="table table--cards">
          <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr></thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">{manages ? <Link to={`/lide/${person.id}`}>{person.name}</Link> : person.name}</th>
                <td data-label={t('column.position')}>{person.position ?? t('common:none')}</td>
                <td data-label={t('column.roles')}><Roles roles={person.roles} /></td>
                <td data-label={t('column.department')}>{departments.find(({ id }) => id === person.departmentId)?.name ?? t('common:none')}</td>
                {isAccount(person) && manages ? <AccountCells account={person} /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function AccountCells({ account }: { readonly account: Account }): ReactNode {
  const { t } = useTranslation('people');
  return (
    <>
      <td data-label={t('column.login')}>{account.login}</td>
      <td data-label={t('column.state')}><AccountState account={account} /></td>
      <td data-label={t('column.lastLogin')}>{account.lastLoginAt === null ? t('never') : czechInstant(account.lastLoginAt)}</td>
    </>
  );
}

function Roles({ roles }: { readonly roles: Person['roles'] }): ReactNode {
  const { t } = useTranslation('people');
  if (roles.length === 0) return <span className="quiet">{t('noRoles')}</span>;
  return <span className="tags">{roles.map((role) => <GovTag key={role} size="s" color="primary" type="subtle">{t(`words:role.${role}`)}</GovTag>)}</span>;
}
