import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupRoleBody } from '../../../../../libs/contracts/group.ts';
import type { Group, GroupRole } from '../../../api/groups.ts';
import { Button } from '../../../ui/button.tsx';
import { czechDay, today } from '../../../ui/day.ts';
import { Section } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Mark } from '../../case/mark.tsx';
import { continuityOf } from './continuity.ts';
import type { StepsOpen } from '../../planning/steps-open.ts';
import { RegisterForm } from './register-form.tsx';
import { RemoveButton } from './remove-button.tsx';

export type OfGroup = { readonly group: Group; readonly may: boolean; readonly form: StepsOpen };

/** Roles that should always be held by somebody: who holds them, and where there was nobody. */
export function Roster({ group, may, form }: OfGroup): ReactNode {
  const { t } = useTranslation('series');
  const roles = group.roles.toSorted((a, b) => a.place - b.place);
  if (roles.length === 0 && !may) return null;
  return (
    <Section id="role" title={t('roster.title', { count: roles.length })} actions={may && form.open !== 'role' ? <span className="no-print"><Button small icon="plus-lg" onClick={() => { form.show('role'); }}>{t('roster.add')}</Button></span> : undefined}>
      <p className="quiet">{t('roster.about')}</p>
      {form.open === 'role' ? <RoleForm group={group} role={null} form={form} /> : null}
      {roles.length === 0 ? null : <ul className="slots">{roles.map((role) => <li key={role.id}><Role role={role} group={group} may={may} form={form} /></li>)}</ul>}
    </Section>
  );
}

function Role({ role, group, may, form }: OfGroup & { readonly role: GroupRole }): ReactNode {
  const { t } = useTranslation('series');
  const { holders, gaps, vacant } = continuityOf(group.members.filter(({ roleId }) => roleId === role.id), today());
  return (
    <>
      <div className="slots__head">
        <div>
          <strong>{role.name}</strong> {vacant ? <Mark color="warning" icon="exclamation-lg">{t('roster.vacant')}</Mark> : null}
          {holders.length === 0 ? null : <ul className="roster__holders">{holders.map(({ id, name, from, to }) => <li key={id}>{name} <span className="quiet">({t('roster.held', { from: czechDay(from), to: to === null ? t('roster.stillHeld') : czechDay(to) })})</span></li>)}</ul>}
          {gaps.map(({ from, to }) => <p key={from} className="quiet">{t('roster.gap', { from: czechDay(from), to: czechDay(to) })}</p>)}
        </div>
        {may ? <div className="row no-print"><Button small label={`${t('registers.change')}: ${role.name}`} onClick={() => { form.show(`role ${role.id}`); }}>{t('registers.change')}</Button>{holders.length === 0 ? <RemoveButton path={`/groups/${group.id}/roles/${role.id}`} of={role.name} onDone={() => { form.done('removed'); }} /> : null}</div> : null}
      </div>
      {form.open === `role ${role.id}` ? <RoleForm group={group} role={role} form={form} /> : null}
    </>
  );
}

function RoleForm({ group, role, form }: Omit<OfGroup, 'may'> & { readonly role: GroupRole | null }): ReactNode {
  const { t } = useTranslation('series');
  const path = `/groups/${group.id}/roles`;
  return (
    <RegisterForm
      name={role === null ? t('roster.add') : `${t('roster.rename')}: ${role.name}`} schema={groupRoleBody} initial={{ name: role?.name ?? '' }} onDone={form.done} onCancel={form.hide}
      change={role === null ? { method: 'POST', path } : { method: 'PATCH', path: `${path}/${role.id}`, version: role.version }}
    >
      <TextField name="name" label={t('roster.name')} required />
    </RegisterForm>
  );
}
