import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useOpenSeries } from '../../api/planning.ts';
import type { SeriesTemplate } from '../../api/planning.ts';
import { isProblem } from '../../api/problem.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useDepartments } from '../../api/registers.ts';
import { hasRole } from '../../api/session.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Form } from '../../ui/form.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page } from '../../ui/page.tsx';
import { RehearsalResult } from '../rehearsal/rehearsal-result.tsx';
import { draftOf } from '../steps/drafts.ts';
import { useKeptForm } from '../steps/kept-form.ts';
import { LeaveGuard } from '../steps/leave-guard.tsx';
import { StepProblem } from '../steps/step-problem.tsx';
import { checkBody } from '../steps/use-sending.ts';
import { labelOfField } from './labels.ts';
import { SettingsFields } from './settings-fields.tsx';
import { settingsBody } from './settings-values.ts';
import { useNewSeriesRehearsal } from './new-series-rehearsal.ts';
import { PersonField } from './person-field.tsx';
import { freshValues, fromTemplate } from './template-values.ts';
import type { NewSeriesValues } from './template-values.ts';
import { Templates } from './templates.tsx';

/** A series is set up once; from then on its years plan themselves. */
export function NewSeriesScreen(): ReactNode {
  const { t } = useTranslation('series');
  const me = useSignedIn();
  const may = hasRole(me, 'methodologist', 'manager');
  return (
    <Page title={t('new.title')} above={<p><Link to="/porady">{t('back')}</Link></p>}>
      {may ? <NewSeries /> : <MessageBox tone="warning"><p>{t('new.notYours')}</p></MessageBox>}
    </Page>
  );
}

function NewSeries(): ReactNode {
  const { t } = useTranslation('series');
  const me = useSignedIn();
  const draft = useMemo(() => draftOf(me.id, 'nova-rada', 'openSeries'), [me.id]);
  const { form, restored, startAnew } = useKeptForm({ fresh: () => freshValues(me), draft });
  const written = useRef(false);
  const [used, setUsed] = useState<string | null>(null);
  const { send, problem, check } = useOpening(() => {
    written.current = true;
    draft.forget();
  });
  const rehearsal = useNewSeriesRehearsal(form, check);
  const use = (template: SeriesTemplate): void => {
    form.reset({ ...fromTemplate(template, freshValues(me)) }, { keepDefaultValues: true });
    setUsed(template.title);
  };
  return (
    <>
      <Templates onUse={use} />
      <div role="status">{used === null ? null : <MessageBox tone="success"><p>{t('new.used', { title: used })}</p></MessageBox>}</div>
      <div className="card step-form">
        {restored ? <MessageBox tone="info"><p>{t('steps:draft.restored')}</p><Button small onClick={startAnew}>{t('steps:draft.startAnew')}</Button></MessageBox> : null}
        <Form
          form={form} onSubmit={(values) => send(values as NewSeriesValues)} error={problem} submit={t('step.openSeries.submit')} label={t('new.title')}
          also={<Button look="quiet" disabled={rehearsal.run.state === 'playing'} onClick={rehearsal.start}>{t('rehearsal:title')}</Button>}
          problem={<StepProblem problem={problem} stale={null} labelOf={labelOfField} of={null} onRetry={() => { void send(form.getValues() as NewSeriesValues); }} />}
        >
          <SettingsFields />
          <Whose />
        </Form>
        <p className="quiet">{t('rehearsal:ofNewSeries', { year: rehearsal.year })}</p>
        <LeaveGuard dirty={form.formState.isDirty || restored} isWritten={() => written.current} onThrowAway={draft.forget} />
      </div>
      {rehearsal.run.state === 'idle' ? null : <div className="section"><RehearsalResult run={rehearsal.run} title={t('rehearsal:title')} onClose={rehearsal.run.forget} /></div>}
    </>
  );
}

type Opening = { readonly send: (values: NewSeriesValues) => Promise<void>; readonly problem: ApiProblem | null; /** The body, or null where `problem` says what is wrong. */ readonly check: (values: NewSeriesValues) => unknown };

/** What is refused stays in the form, beside its field. */
function useOpening(onWritten: () => void): Opening {
  const navigate = useNavigate();
  const { mutateAsync } = useOpenSeries();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const check = ({ departmentId, ownerId, ...settings }: NewSeriesValues): unknown => {
    const checked = checkBody('series', { type: 'openSeries' }, { ...settingsBody(settings), departmentId, ownerId: ownerId === '' ? null : ownerId });
    setProblem(checked.problem);
    return checked.problem === null ? checked.body : null;
  };
  const send = async (values: NewSeriesValues): Promise<void> => {
    const body = check(values);
    if (body === null) return;
    try {
      const { caseId } = await mutateAsync(body);
      onWritten();
      await navigate(`/porady/rady/${caseId}`);
    } catch (failure) {
      if (!isProblem(failure)) throw failure;
      setProblem(failure);
    }
  };
  return { send, problem, check };
}

/** Who has no department of their own says whose the series is. */
function Whose(): ReactNode {
  const { t } = useTranslation('series');
  const me = useSignedIn();
  const { data: departments = [] } = useDepartments();
  return (
    <div className="grid-2">
      <PersonField name="ownerId" label={t('field.preparedBy')} hint={t('hint.preparedBy')} />
      {me.departmentId === null ? <ChoiceField name="departmentId" label={t('field.departmentId')} required options={departments.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} /> : null}
    </div>
  );
}
