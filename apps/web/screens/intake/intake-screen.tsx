import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PATH_OF_KIND, useIdempotencyKey } from '../../api/commands.ts';
import { get, request } from '../../api/http.ts';
import { LISTS } from '../../api/live.ts';
import { useDepartments } from '../../api/registers.ts';
import { hasRole } from '../../api/session.ts';
import type { CaseDetail, Registration } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page } from '../../ui/page.tsx';
import { draftOf, forgetDraft, keepDraft } from './draft.ts';
import { IntakeForm } from './intake-form.tsx';
import type { AfterSaving } from './intake-form.tsx';
import { Receipt } from './receipt.tsx';
import { emptyIntake } from './values.ts';
import type { IntakeValues, SubmissionKind } from './values.ts';

export function IntakeScreen(): ReactNode {
  const { t } = useTranslation('intake');
  const me = useSignedIn();
  const departments = useDepartments();
  if (!hasRole(me, 'registry', 'caseworker')) return <Page title={t('title')}><p>{t('notAllowed')}</p></Page>;
  return (
    <Loaded query={departments}>
      {(all) => {
        const active = all.filter((one) => one.active);
        return <Intake ownDepartment={me.departmentId ?? (active.length === 1 ? active[0]?.id ?? '' : '')} />;
      }}
    </Loaded>
  );
}

type Begun = { readonly no: number; readonly values: IntakeValues; readonly restored: boolean };
type Written = { readonly registration: Registration; readonly readable: boolean };

function Intake({ ownDepartment }: { readonly ownDepartment: string }): ReactNode {
  const { t } = useTranslation('intake');
  const me = useSignedIn();
  const register = useRegister();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const kind: SubmissionKind = address.get('druh') === 'presetreni' ? 'review' : 'complaint';
  const [begun, setBegun] = useState<Begun>(() => {
    const draft = draftOf(me.id);
    return { no: 0, values: draft ?? emptyIntake(ownDepartment, kind), restored: draft !== null };
  });
  const [written, setWritten] = useState<Written | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const keep = useCallback((values: IntakeValues) => { keepDraft(me.id, values); }, [me.id]);
  const startAnew = (departmentId: string, channel: IntakeValues['channel'] = ''): void => {
    forgetDraft(me.id);
    setWritten(null);
    setBegun(({ no }) => ({ no: no + 1, values: { ...emptyIntake(departmentId, kind), channel }, restored: false }));
    window.scrollTo(0, 0);
  };
  const save = async (body: Record<string, unknown>, after: AfterSaving, values: IntakeValues): Promise<void> => {
    const result = await register(values.kind, body);
    forgetDraft(me.id);
    setLast(result.registration.registerNumber);
    if (result.registration.possibleDuplicates.length === 0 && after === 'next') startAnew(values.departmentId, values.channel);
    else if (result.registration.possibleDuplicates.length === 0 && result.readable) await navigate(`/pripady/${result.registration.caseId}`);
    else setWritten(result);
  };
  if (written !== null) return <Receipt {...written} onAnother={() => { startAnew(ownDepartment); }} />;
  return (
    <Page wide title={t('title')} actions={<Button look="quiet" onClick={() => { startAnew(ownDepartment); }}>{t('startAnew')}</Button>}>
      {last === null ? <p>{t('about')}</p> : <div className="section" role="status"><MessageBox tone="success"><p>{t('saved', { number: last })}</p></MessageBox></div>}
      {begun.restored ? <div className="section"><MessageBox tone="info"><p>{t('restored')}</p></MessageBox></div> : null}
      <IntakeForm key={begun.no} initial={begun.values} canGoOn={hasRole(me, 'registry')} onChange={keep} onSave={save} />
    </Page>
  );
}

/** Writes the submission, and finds out whether the one who wrote it may read the case. */
function useRegister(): (kind: SubmissionKind, body: Record<string, unknown>) => Promise<Written> {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return async (kind, body) => {
    const registration = await request<Registration>('POST', PATH_OF_KIND[kind], { body, idempotencyKey: keyFor([kind, body]) });
    for (const list of LISTS) void client.invalidateQueries({ queryKey: [list] });
    const id = registration.caseId;
    const readable = await client.query({ queryKey: ['case', id, 'detail'], queryFn: ({ signal }) => get<CaseDetail>(`/cases/${id}`, signal), retry: false }).then(() => true, () => false);
    return { registration, readable };
  };
}
