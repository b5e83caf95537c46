import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCase } from '../../api/cases.ts';
import type { CaseDetail, Receipt } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { today } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page } from '../../ui/page.tsx';
import { useReadAnew } from '../../ui/read-anew.ts';
import { unbroken } from '../../ui/unbroken.ts';
import { stepAt } from './catalogue.ts';
import type { Step } from './catalogue.ts';
import { StepForm } from './step-form.tsx';
import { formOf } from './step-forms.ts';
import { WhatFollowed } from './receipt-notice.tsx';
import { stepName, useStepTexts } from './texts.ts';

/** One step of a case on a page of its own: what the law wants, the fields, what will follow. */
export function StepScreen(): ReactNode {
  const { id = '', krok = '' } = useParams();
  return <StepOfCase key={`${id} ${krok}`} id={id} path={krok} />;
}

function StepOfCase({ id, path }: { readonly id: string; readonly path: string }): ReactNode {
  const { t } = useTranslation('steps');
  const query = useReadAnew(useCase(id));
  const [out, setOut] = useState<Receipt | null>(null);
  const { data: detail } = query;
  if (detail === undefined) return <Page title={t('title')}><Loaded query={query}>{() => null}</Loaded></Page>;
  const step = stepAt(detail.kind, path);
  if (step === null) return <NotFound />;
  if (out !== null) return <Out receipt={out} step={step} />;
  return <OneStep detail={detail} step={step} onOut={setOut} />;
}

/** Written, and from now on the matter of others. */
function Out({ receipt, step }: { readonly receipt: Receipt; readonly step: Step }): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <Page title={stepName(step.words)}>
      <div className="stack">
        <WhatFollowed receipt={receipt} step={step.words} />
        <p>{t('out')}</p>
        <p><LinkButton look="main" to="/ukoly">{t('toTasks')}</LinkButton></p>
      </div>
    </Page>
  );
}

function OneStep({ detail, step, onOut }: { readonly detail: CaseDetail; readonly step: Step; readonly onOut: (receipt: Receipt) => void }): ReactNode {
  const { name } = useStepTexts(step.words);
  // Whoever is in the midst of it goes on; the service says if it is no longer theirs.
  const [isAllowed] = useState(() => detail.allowed.some(({ type }) => type === step.type));
  return (
    <Page title={name} above={<Head detail={detail} />}>
      <div className="step">
        {isAllowed ? <Filled detail={detail} step={step} onOut={onOut} /> : <NotYours detail={detail} step={step} />}
        <Law step={step} />
      </div>
    </Page>
  );
}

/** The case's numbers, in the order in which officials know it. */
function Head({ detail: { id, fileNumber, documentNumber, registerNumber, subject } }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('steps');
  const numbers = [fileNumber, documentNumber === null ? null : t('documentNumberIs', { number: documentNumber }), registerNumber === null ? null : t('registerNumberIs', { number: registerNumber })];
  return (
    <p className="step-head">
      <Link to={`/pripady/${id}`}>{numbers.filter((number) => number !== null).join(' · ')}</Link>
      {subject === null ? null : <span className="quiet">{subject}</span>}
    </p>
  );
}

function Law({ step: { words, citation } }: { readonly step: Step }): ReactNode {
  const { t, law, follows } = useStepTexts(words);
  return (
    <aside className="step-law" aria-label={t('law')}>
      <h2 className="step-law__title">{t('law')}</h2>
      <p>{unbroken(law)}</p>
      {citation === null ? null : <p className="step-law__citation">{citation}</p>}
      {follows === undefined ? null : <><h2 className="step-law__title">{t('follows')}</h2><p>{unbroken(follows)}</p></>}
    </aside>
  );
}

function Filled({ detail, step, onOut }: { readonly detail: CaseDetail; readonly step: Step; readonly onOut: (receipt: Receipt) => void }): ReactNode {
  const { t } = useTranslation('steps');
  const me = useSignedIn();
  const [address] = useSearchParams();
  // The code of a form, not data: read once.
  const query = useQuery({ queryKey: ['step-form', detail.kind, step.type], queryFn: () => formOf(detail.kind, step.type), staleTime: Infinity, gcTime: Infinity });
  return (
    <div className="stack">
      {step.when(detail) === 'later' ? <MessageBox tone="warning"><p>{t('notNow')}</p></MessageBox> : null}
      <Loaded query={query}>{(shape) => <StepForm step={step} shape={shape} known={{ detail, me, today: today(), of: address.get('of') }} onOut={onOut} />}</Loaded>
    </div>
  );
}

/** Whose step it is, for those whose it is not. */
function NotYours({ detail: { id, owner }, step: { takers } }: { readonly detail: CaseDetail; readonly step: Step }): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <div className="card stack">
      <MessageBox tone="info" title={t('notYours')}>
        <p>{t('whoMay')}</p>
        <ul className="message-list">{takers.filter((taker) => taker !== 'reader').map((taker) => <li key={taker}>{taker === 'owner' && owner?.name != null ? t('taker.ownerIs', { name: owner.name }) : t(`taker.${taker}`)}</li>)}</ul>
      </MessageBox>
      <p><LinkButton to={`/pripady/${id}`} icon="chevron-left">{t('backToCase')}</LinkButton></p>
    </div>
  );
}
