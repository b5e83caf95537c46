import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMemberBody } from '../../../../../libs/contracts/group.ts';
import type { Group, GroupMember } from '../../../api/groups.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { today } from '../../../ui/day.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { OfficeField } from '../../steps/fields/office-field.tsx';
import { PersonField } from '../person-field.tsx';
import type { StepsOpen } from '../../planning/steps-open.ts';
import { RegisterForm } from './register-form.tsx';

type MemberFormProps = { readonly group: Group; readonly member: GroupMember | null; readonly form: StepsOpen };

/** A member with the mandate; its last day ends it. */
export function MemberForm({ group, member, form }: MemberFormProps): ReactNode {
  const { t } = useTranslation('series');
  const path = `/groups/${group.id}/members`;
  return (
    <RegisterForm
      name={member === null ? t('member.add') : `${t('member.change')}: ${member.name}`} schema={groupMemberBody} initial={initialOf(member)} onDone={form.done} onCancel={form.hide}
      change={member === null ? { method: 'POST', path } : { method: 'PATCH', path: `${path}/${member.id}`, version: member.version }}
    >
      <div className="grid-2">
        <TextField name="name" label={t('member.name')} required />
        <ChoiceField name="roleId" label={t('member.role')} empty={t('member.noRole')} options={group.roles.map(({ id, name }) => ({ value: id, label: name }))} />
        <TextField name="organisation" label={t('member.organisation')} />
        <TextField name="nominatedBy" label={t('member.nominatedBy')} hint={t('member.nominatedByHint')} />
        <DayField name="from" label={t('member.from')} required />
        <DayField name="to" label={t('member.to')} hint={t('member.toHint')} />
        <TextField name="email" type="email" label={t('member.email')} hint={t('member.emailHint')} />
        <PersonField name="personId" label={t('member.person')} hint={t('member.personHint')} />
        <OfficeField name="officeId" label={t('member.office')} />
      </div>
    </RegisterForm>
  );
}

function initialOf(member: GroupMember | null): Record<string, string> {
  const { name = '', roleId = null, organisation = null, nominatedBy = null, from = today(), to = null, email = null, personId = null, officeId = null } = member ?? {};
  return { name, roleId: roleId ?? '', organisation: organisation ?? '', nominatedBy: nominatedBy ?? '', from, to: to ?? '', email: email ?? '', personId: personId ?? '', officeId: officeId ?? '' };
}
