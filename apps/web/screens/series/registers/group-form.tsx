import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_KINDS, groupBody } from '../../../../../libs/contracts/group.ts';
import type { Group } from '../../../api/groups.ts';
import { useSignedIn } from '../../../session/gate.tsx';
import { CheckField } from '../../../ui/check-field.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { LongTextField, TextField } from '../../../ui/text-field.tsx';
import type { StepsOpen } from '../../planning/steps-open.ts';
import { RegisterForm } from './register-form.tsx';

export function GroupForm({ group, form }: { readonly group: Group | null; readonly form: StepsOpen }): ReactNode {
  const { t } = useTranslation('series');
  const own = useSignedIn().departmentId;
  const initial = { name: group?.name ?? '', kind: group?.kind ?? '', departmentId: group === null ? own ?? '' : group.departmentId ?? '', note: group?.note ?? '', active: group?.active ?? true };
  return (
    <RegisterForm
      name={t(group === null ? 'group.add' : 'group.change')} schema={groupBody} initial={initial} onDone={form.done} onCancel={form.hide}
      change={group === null ? { method: 'POST', path: '/groups' } : { method: 'PATCH', path: `/groups/${group.id}`, version: group.version }}
    >
      <TextField name="name" label={t('group.name')} required />
      <div className="grid-2">
        <ChoiceField name="kind" label={t('group.kindLabel')} required options={GROUP_KINDS.map((value) => ({ value, label: t(`group.kind.${value}`) }))} />
        <ChoiceField name="departmentId" label={t('group.whose')} empty={t('group.everybodys')} options={own === null ? [] : [{ value: own, label: t('group.ours') }]} />
      </div>
      <LongTextField name="note" label={t('field.note')} rows={2} />
      {group === null ? null : <CheckField name="active" label={t('group.activeLabel')} hint={t('group.activeHint')} />}
    </RegisterForm>
  );
}
