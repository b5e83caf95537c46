import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useGroup } from '../../../api/groups.ts';
import type { Group } from '../../../api/groups.ts';
import { hasRole } from '../../../api/session.ts';
import { useSignedIn } from '../../../session/gate.tsx';
import { Button } from '../../../ui/button.tsx';
import { LoadedPage } from '../../../ui/loaded-page.tsx';
import { Page } from '../../../ui/page.tsx';
import { Mark } from '../../case/mark.tsx';
import { GroupForm } from './group-form.tsx';
import { Members } from './members.tsx';
import { useStepsOpen } from '../../planning/steps-open.ts';
import { Roster } from './roster.tsx';
import { Saved } from './saved.tsx';

export function GroupScreen(): ReactNode {
  const { id = '' } = useParams();
  const { t } = useTranslation('series');
  return <LoadedPage query={useGroup(id)} back={<Link to="/porady/skupiny">{t('group.title')}</Link>}>{(group) => <OneGroup key={group.id} group={group} />}</LoadedPage>;
}

/** A group with its roster, its members and their mandates. */
function OneGroup({ group }: { readonly group: Group }): ReactNode {
  const { t } = useTranslation('series');
  const me = useSignedIn();
  const form = useStepsOpen();
  const { name, kind, note, active, departmentId } = group;
  const may = hasRole(me, 'methodologist', 'manager') && (departmentId === null || departmentId === me.departmentId);
  const actions = (
    <>
      <Button onClick={() => { window.print(); }}>{t('common:print')}</Button>
      {may ? <Button onClick={() => { form.show('group'); }}>{t('group.change')}</Button> : null}
    </>
  );
  return (
    <Page title={name} wide above={<p className="no-print"><Link to="/porady/skupiny">{t('group.title')}</Link></p>} actions={actions}>
      <div className="case__marks"><span>{t(`group.kind.${kind}`)}</span><span>{t(departmentId === null ? 'group.everybodys' : 'group.ofDepartment')}</span>{active ? null : <Mark color="neutral" icon="x-lg">{t('group.endedOne')}</Mark>}</div>
      {note === null ? null : <p className="case__text">{note}</p>}
      <Saved form={form} text={t('registers.done')} />
      {form.open === 'group' ? <div className="section"><GroupForm group={group} form={form} /></div> : null}
      <Roster group={group} may={may} form={form} />
      <Members group={group} may={may} form={form} />
    </Page>
  );
}
