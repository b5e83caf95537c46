import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { AUDIENCE_ROLES } from '../../../../libs/contracts/planning-words.ts';
import { useGroup, useGroups } from '../../api/groups.ts';
import type { Group } from '../../api/groups.ts';
import { newId } from '../../api/new-id.ts';
import { useOffices, usePeople } from '../../api/registers.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import type { Option } from '../../ui/choice-field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ManyField } from '../steps/fields/many-field.tsx';
import { FRESH_INVITE, inviteBody, invitedNow, INVITE_KINDS, memberValue } from './invite-values.ts';
import type { InviteValues } from './invite-values.ts';
import { MeetingStep } from './meeting-step.tsx';
import type { OfMeeting } from './meeting-step.tsx';

/** Whoever was forgotten, or has come to the office since: offices, members of groups, our people, guests. */
export function InviteForm({ steps, detail }: OfMeeting): ReactNode {
  // The same whenever the same is sent again, so that nobody is invited twice.
  const ids = useRef(new Map<string, string>());
  const idFor = (whom: string): string => {
    const id = ids.current.get(whom) ?? newId();
    ids.current.set(whom, id);
    return id;
  };
  const next = { ...steps, done: () => { ids.current.clear(); steps.done(); } };
  return (
    <MeetingStep steps={next} detail={detail} type="invite" initial={FRESH_INVITE} body={(values) => inviteBody(values as InviteValues, idFor)}>
      <Kind />
      <Whom detail={detail} />
    </MeetingStep>
  );
}

function Kind(): ReactNode {
  const { t } = useTranslation('meeting');
  return <div className="inline-options"><RadioField name="kind" label={t('invite.kind')} required options={INVITE_KINDS.map((value) => ({ value, label: t(`invite.kinds.${value}`) }))} /></div>;
}

function Whom({ detail }: Pick<OfMeeting, 'detail'>): ReactNode {
  const kind = useWatch<InviteValues, 'kind'>({ name: 'kind' });
  switch (kind) {
    case 'office': return <Offices detail={detail} />;
    case 'member': return <Members detail={detail} />;
    case 'person': return <People detail={detail} />;
    case 'guest': return <Guest />;
  }
}

function Offices({ detail }: Pick<OfMeeting, 'detail'>): ReactNode {
  const { t } = useTranslation('meeting');
  const { offices: known } = invitedNow(detail);
  return (
    <>
      <Loaded query={useOffices()}>
        {(offices) => (
          <Several
            name="offices" label={t('invite.offices')} none={t('invite.noOffice')}
            options={offices.filter(({ id }) => !known.has(id)).toSorted((a, b) => Number(b.kind === 'orp') - Number(a.kind === 'orp')).map(({ id, office }) => ({ value: id, label: office }))}
          />
        )}
      </Loaded>
      <div className="grid-2"><TextField name="seats" type="number" label={t('invited.officeSeats')} required /></div>
    </>
  );
}

function Members({ detail }: Pick<OfMeeting, 'detail'>): ReactNode {
  const { t } = useTranslation('meeting');
  const { setValue } = useFormContext<InviteValues>();
  const groupId = useWatch<InviteValues, 'groupId'>({ name: 'groupId' });
  return (
    <>
      <Loaded query={useGroups()}>
        {(groups) => (
          <div className="grid-2" onChange={() => { setValue('members', []); }}>
            <ChoiceField name="groupId" label={t('invite.group')} required options={groups.map(({ id, name }) => ({ value: id, label: name }))} />
          </div>
        )}
      </Loaded>
      {groupId === '' ? null : <OfGroup key={groupId} id={groupId} detail={detail} />}
    </>
  );
}

function OfGroup({ id, detail }: Pick<OfMeeting, 'detail'> & { readonly id: string }): ReactNode {
  const { t } = useTranslation('meeting');
  return <Loaded query={useGroup(id)}>{(group) => <Several name="members" label={t('invite.members')} none={t('invite.noMember')} options={membersOn(group, detail)} />}</Loaded>;
}

/** Those whose mandate covers the day, and who are not invited in another way. */
function membersOn({ members, roles }: Group, detail: OfMeeting['detail']): readonly Option[] {
  const { members: known, people } = invitedNow(detail);
  const on = detail.days[0]?.day ?? '';
  return members
    .filter(({ id, personId, from, to }) => from <= on && (to === null || on <= to) && !known.has(id) && (personId === null || !people.has(personId)))
    .map(({ id, personId, name, roleId, organisation }) => ({ value: memberValue(id, personId), label: [name, roles.find((role) => role.id === roleId)?.name, organisation].filter((word) => word !== undefined && word !== null).join(', ') }));
}

function People({ detail }: Pick<OfMeeting, 'detail'>): ReactNode {
  const { t } = useTranslation('meeting');
  const { setValue } = useFormContext<InviteValues>();
  const role = useWatch<InviteValues, 'role'>({ name: 'role' });
  const { people: known } = invitedNow(detail);
  return (
    <>
      <div className="grid-2" onChange={() => { setValue('people', []); }}>
        <ChoiceField name="role" label={t('invite.role')} empty={t('invite.anyRole')} options={AUDIENCE_ROLES.map((value) => ({ value, label: t(`words:role.${value}`) }))} />
      </div>
      <Loaded query={usePeople()}>
        {(people) => (
          <Several
            name="people" label={t('invite.people')} none={t('invite.noPerson')}
            options={people.filter(({ id, roles }) => !known.has(id) && (role === '' || roles.some((one) => one === role))).map(({ id, name, position }) => ({ value: id, label: position === null ? name : `${name}, ${position}` }))}
          />
        )}
      </Loaded>
    </>
  );
}

type SeveralProps = { readonly name: 'offices' | 'members' | 'people'; readonly label: string; readonly none: string; readonly options: readonly Option[] };

function Several({ name, label, none, options }: SeveralProps): ReactNode {
  const { t } = useTranslation('meeting');
  const { setValue } = useFormContext<InviteValues>();
  if (options.length === 0) return <p className="quiet">{none}</p>;
  return (
    <div className="pick">
      <ManyField name={name} label={label} required options={options} />
      {options.length < 2 ? null : <Button small look="quiet" onClick={() => { setValue(name, options.map(({ value }) => value), { shouldDirty: true }); }}>{t('invite.all', { count: options.length })}</Button>}
    </div>
  );
}

function Guest(): ReactNode {
  const { t } = useTranslation('meeting');
  return (
    <div className="grid-2">
      <TextField name="invitees.0.text.name" label={t('field.invitees.text.name')} required />
      <TextField name="invitees.0.text.email" type="email" label={t('field.invitees.text.email')} required />
      <TextField name="invitees.0.text.organisation" label={t('field.invitees.text.organisation')} />
      <TextField name="invitees.0.seats" type="number" label={t('field.invitees.seats')} required />
    </div>
  );
}
