import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupMember } from '../../../api/groups.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { czechDay, today } from '../../../ui/day.ts';
import { Section } from '../../../ui/page.tsx';
import { Fold } from '../../case/fold.tsx';
import { isHeldOn } from './continuity.ts';
import { MemberForm } from './member-form.tsx';
import { RemoveButton } from './remove-button.tsx';
import type { OfGroup } from './roster.tsx';

/** Who has a mandate today; those whose mandate is over or to come apart. */
export function Members({ group, may, form }: OfGroup): ReactNode {
  const { t } = useTranslation('series');
  const now = group.members.filter((member) => isHeldOn(member, today()));
  const rest = group.members.filter((member) => !now.includes(member));
  const edited = group.members.find(({ id }) => form.open === `member ${id}`);
  return (
    <Section id="clenove" title={t('member.title', { count: now.length })} actions={may && form.open !== 'member' ? <span className="no-print"><Button small icon="plus-lg" onClick={() => { form.show('member'); }}>{t('member.add')}</Button></span> : undefined}>
      {form.open === 'member' ? <div className="section"><MemberForm group={group} member={null} form={form} /></div> : null}
      {edited === undefined ? null : <div className="section"><MemberForm key={edited.id} group={group} member={edited} form={form} /></div>}
      {now.length === 0 ? <p>{t('member.none')}</p> : <Table caption={t('member.title', { count: now.length })} members={now} group={group} may={may} form={form} />}
      {rest.length === 0 ? null : <Fold text={t('member.rest', { count: rest.length })} printed><Table caption={t('member.rest', { count: rest.length })} members={rest} group={group} may={may} form={form} /></Fold>}
    </Section>
  );
}

function Table({ caption, members, group, may, form }: OfGroup & { readonly caption: string; readonly members: readonly GroupMember[] }): ReactNode {
  const { t } = useTranslation('series');
  const roleOf = ({ roleId }: GroupMember): string => group.roles.find(({ id }) => id === roleId)?.name ?? t('common:none');
  const columns: readonly Column<GroupMember>[] = [
    { id: 'name', header: t('member.name'), names: true, sortBy: ({ name }) => name, cell: ({ name, organisation }) => <><span className="cell__main">{name}</span>{organisation === null ? null : <span className="cell__more">{organisation}</span>}</> },
    { id: 'role', header: t('member.role'), sortBy: roleOf, cell: roleOf },
    { id: 'nominated', header: t('member.nominatedBy'), sortBy: ({ nominatedBy }) => nominatedBy ?? '', cell: ({ nominatedBy }) => nominatedBy ?? t('common:none') },
    { id: 'mandate', header: t('member.mandate'), sortBy: ({ from }) => from, cell: mandateOf },
    { id: 'email', header: t('member.email'), cell: ({ email, personId, officeId }) => email ?? (personId === null && officeId === null ? t('member.noEmail') : t('member.emailOfRegister')) },
    ...(may ? [{ id: 'actions', header: t('registers.actions'), plain: true, className: 'no-print', cell: ({ id, name }: GroupMember) => <div className="row"><Button small label={`${t('registers.change')}: ${name}`} onClick={() => { form.show(`member ${id}`); }}>{t('registers.change')}</Button><RemoveButton path={`/groups/${group.id}/members/${id}`} of={name} onDone={() => { form.done('removed'); }} /></div> }] : []),
  ];
  function mandateOf({ from, to }: GroupMember): string {
    return t('roster.held', { from: czechDay(from), to: to === null ? t('roster.stillHeld') : czechDay(to) });
  }
  return <DataTable caption={caption} columns={columns} rows={members} rowKey={({ id }) => id} />;
}
