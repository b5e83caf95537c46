import { GovFormLabel, GovFormMessage, GovFormRadio } from '@gov-design-system-ce/react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CLASSIFICATIONS } from '../../../../../libs/contracts/words.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { useFieldMessage } from '../../../ui/field.tsx';
import { RadioField } from '../../../ui/radio-field.tsx';
import { OfficeField } from '../fields/office-field.tsx';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';
import { walk } from './classification-tree.ts';
import type { Answers, Classification, Proposal } from './classification-tree.ts';

/** Without the office nobody would know whose handling or whose pending complaint it is about. */
const NAMES_AN_OFFICE: ReadonlySet<string> = new Set<Classification>(['review-175-7', 'supplement']);
const MAY_NAME_AN_OFFICE: ReadonlySet<string> = new Set<Classification>([...NAMES_AN_OFFICE as Set<Classification>, 'information-complaint']);

export const classify: StepForm = {
  fields: [Where, { name: 'text.reason', kind: 'text', rows: 4 }, { name: 'day', kind: 'day' }],
  initial: ({ detail }) => ({
    answers: {}, as: '', authorityOfficeId: detail.complainedOf.find(({ office }) => office !== null)?.office?.id ?? '',
  }),
  body: ({ answers: _answers, ...body }) => (MAY_NAME_AN_OFFICE.has(String(body['as'])) ? body : { ...body, authorityOfficeId: undefined }),
};

/** By questions, or from the list for those who know. What is chosen is the same field. */
function Where({ known }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const [byList, setByList] = useState(false);
  const as = String(useFormContext().watch('as') ?? '');
  return (
    <>
      <div className="row step-switch">
        <Button small look="quiet" expanded={byList} onClick={() => { setByList(!byList); }}>{t(byList ? 'classify.toQuestions' : 'classify.toList')}</Button>
      </div>
      {byList
        ? <ChoiceField name="as" label={t('step.classify.fields.as.label')} required options={CLASSIFICATIONS.map((value) => ({ value, label: t(`words:classification.${value}`) }))} />
        : <Tree known={known} />}
      {MAY_NAME_AN_OFFICE.has(as) ? <OfficeField name="authorityOfficeId" label={t(`classify.office.${as}`)} required={NAMES_AN_OFFICE.has(as)} /> : null}
    </>
  );
}

function Tree({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const answers = useFormContext<{ answers: Answers }>().watch('answers');
  const { asked, outcome } = walk(detail, answers);
  return (
    <div className="step-tree">
      {detail.anonymous ? <p>{t('classify.anonymous')}</p> : null}
      {asked.map(({ question, answers: possible }) => (
        <RadioField key={question} name={`answers.${question}`} label={t(`tree.${question}.ask`)} options={possible.map((value) => ({ value, label: t(`tree.${question}.${value}`) }))} />
      ))}
      {outcome === null ? null : <Proposals key={outcome.proposals.map(({ as }) => as).join(' ')} proposals={outcome.proposals} />}
    </div>
  );
}

/** One choice of the field `as`, each with why it fits and what it brings. Choosing fills in the reason unless somebody has written their own. */
function Proposals({ proposals }: { readonly proposals: readonly Proposal[] }): ReactNode {
  const { t } = useTranslation('steps');
  const { control, setValue, getValues } = useFormContext<{ as: string; text: { reason: string }; answers: { offered?: string } }>();
  const { field: { value, onChange, onBlur, ref } } = useController({ name: 'as', control });
  const message = useFieldMessage('as');
  const id = useId();
  const choose = ({ as, why }: Proposal): void => {
    onChange(as);
    const [written, offered] = getValues(['text.reason', 'answers.offered']);
    if (written.trim() !== '' && written !== offered) return;
    setValue('text.reason', t(`tree.why.${why}`), { shouldDirty: true });
    setValue('answers.offered', t(`tree.why.${why}`));
  };
  return (
    <fieldset className="step-proposals">
      <legend>{t('classify.proposals', { count: proposals.length })}</legend>
      {proposals.map((proposal, index) => (
        <div key={proposal.as} className="step-proposal" data-chosen={value === proposal.as}>
          <GovFormRadio
            size="m" name={id} checked={value === proposal.as} invalid={message !== undefined} aria-describedby={`${id}-${proposal.as}-why`}
            onChange={() => { choose(proposal); }} onBlur={onBlur} {...(index === 0 ? { ref } : {})}
          >
            <GovFormLabel size="m">{t(`words:classification.${proposal.as}`)}{index === 0 && proposals.length > 1 ? ` (${t('classify.best')})` : ''}</GovFormLabel>
          </GovFormRadio>
          <div className="step-proposal__why" id={`${id}-${proposal.as}-why`}>
            <p>{t(`tree.why.${proposal.why}`)}</p>
            <p className="quiet">{t(`tree.brings.${proposal.as}`)}</p>
          </div>
        </div>
      ))}
      {message === undefined ? null : <GovFormMessage color="error" size="m">{message}</GovFormMessage>}
    </fieldset>
  );
}
