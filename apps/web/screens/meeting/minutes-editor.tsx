import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '../../api/planning.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { Button } from '../../ui/button.tsx';
import { czechInstant } from '../../ui/day.ts';
import { Form } from '../../ui/form.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { LongTextField } from '../../ui/text-field.tsx';
import { draftOf } from '../steps/drafts.ts';
import { useFirstFieldFocus } from '../steps/first-field.ts';
import { useFormKeys } from '../steps/form-keys.ts';
import { useKeptForm } from '../steps/kept-form.ts';
import { LeaveGuard } from '../steps/leave-guard.tsx';
import type { OfMeeting } from './meeting-step.tsx';
import { mergeOf, minutesBody, orphans, partIn, partsOf } from './minutes-merge.ts';
import type { MinutesValues, Part, Parts } from './minutes-merge.ts';
import { useMinutesSaving } from './use-minutes-saving.ts';

/** The minutes while they are written. Who else saved theirs meanwhile is told part by part; nothing written here or there is lost. */
export function MinutesEditor(of: OfMeeting): ReactNode {
  return of.steps.open === 'saveMinutes:' ? <Editor {...of} /> : null;
}

function Editor({ detail, steps }: OfMeeting): ReactNode {
  const { t } = useTranslation('meeting');
  const me = useSignedIn();
  const place = useRef<HTMLDivElement>(null);
  const written = useRef(false);
  const draft = useMemo(() => draftOf(me.id, detail.id, 'save-minutes:parts'), [me.id, detail.id]);
  const { form, restored, startAnew } = useKeptForm({ draft, fresh: () => ({ ...savedIn(detail), base: savedIn(detail) }) });
  const { save, problem } = useMinutesSaving(detail);
  const [undecided, setUndecided] = useState(false);
  useFirstFieldFocus(place);
  useFormKeys({ place, onCancel: steps.hide });
  useEffect(() => { takeTheirs(form, savedIn(detail)); }, [form, detail]);
  const values = form.watch() as MinutesValues;
  const { conflicts } = mergeOf(values, savedIn(detail));
  const gone = orphans(values, detail.agenda);
  const submitted = async (): Promise<void> => {
    setUndecided(false);
    const done = await save((on) => {
      takeTheirs(form, savedIn(on));
      const now = form.getValues() as MinutesValues;
      if (mergeOf(now, savedIn(on)).conflicts.length === 0 && orphans(now, on.agenda).length === 0) return minutesBody(now, on.agenda);
      setUndecided(true);
      return null;
    });
    if (!done) return;
    written.current = true;
    draft.forget();
    steps.done();
  };
  const anew = (): void => { startAnew(); takeTheirs(form, savedIn(detail)); };
  const name = t('step.saveMinutes.name');
  return (
    <div ref={place} className="card step-form" role="group" aria-label={name}>
      {restored ? <MessageBox tone="info"><p>{t('steps:draft.restored')}</p><Button small onClick={anew}>{t('steps:draft.startAnew')}</Button></MessageBox> : null}
      <Form form={form} onSubmit={submitted} error={problem} submit={t('step.saveMinutes.submit')} label={name} onCancel={steps.hide}>
        <h3>{name}</h3>
        <p>{t('step.saveMinutes.about')}</p>
        {conflicts.length === 0 ? null : <MessageBox tone="error" title={t('minutes.conflict')}><p>{t('minutes.conflictCount', { count: conflicts.length, ...theirLast(detail, t('common:someone')) })}</p></MessageBox>}
        <PartField part="text.opening" label={t('field.text.opening')} rows={3} detail={detail} conflicts={conflicts} />
        {detail.agenda.map(({ id, title }, at) => <PartField key={id} part={`points.${id}`} label={`${String(at + 1)}. ${title ?? t('agenda.erased')}`} rows={5} detail={detail} conflicts={conflicts} />)}
        <PartField part="text.closing" label={t('field.text.closing')} rows={3} detail={detail} conflicts={conflicts} />
        {gone.map((id) => <Gone key={id} id={id} text={values.points[id] ?? ''} />)}
        {undecided && (conflicts.length > 0 || gone.length > 0) ? <MessageBox tone="error"><p>{t('minutes.undecided')}</p></MessageBox> : null}
      </Form>
      <LeaveGuard dirty={form.formState.isDirty || restored} isWritten={() => written.current} onThrowAway={draft.forget} />
    </div>
  );
}

function savedIn({ minutes, agenda }: MeetingDetail): Parts {
  return partsOf(minutes, agenda);
}

/** What only others changed stands here as they wrote it. */
function takeTheirs(form: UseFormReturn, saved: Parts): void {
  for (const part of mergeOf(form.getValues() as MinutesValues, saved).theirs) settle(form, part, { text: partIn(saved, part), saved });
}

/** `text` is to hold; the saved one has been seen. */
function settle(form: Pick<UseFormReturn, 'setValue'>, part: Part, { text, saved }: { readonly text: string; readonly saved: Parts }): void {
  form.setValue(part, text, { shouldDirty: true });
  form.setValue(`base.${part}`, partIn(saved, part));
}

function theirLast({ minutes }: MeetingDetail, someone: string): { readonly who: string; readonly at: string } {
  const last = minutes?.revisions[0];
  return { who: last?.by?.name ?? someone, at: last === undefined ? '' : czechInstant(last.savedAt) };
}

type PartFieldProps = { readonly part: Part; readonly label: string; readonly rows: number; readonly detail: MeetingDetail; readonly conflicts: readonly Part[] };

/** One part of the minutes; beside it, where both have changed it, what the other one wrote. */
function PartField({ part, label, rows, detail, conflicts }: PartFieldProps): ReactNode {
  const { t } = useTranslation('meeting');
  const form = useFormContext();
  const open = conflicts.includes(part);
  const saved = savedIn(detail);
  const theirs = partIn(saved, part);
  const choose = (text: string): void => {
    settle(form, part, { text, saved });
    form.setFocus(part);
  };
  const mine = form.getValues(part) as string;
  // The field stays the same one when a conflict comes: whoever is writing in it goes on.
  return (
    <div {...(open ? { 'className': 'both', 'role': 'group', 'aria-label': t('minutes.bothOf', { part: label }) } : {})}>
      <div className={open ? 'grid-2' : undefined}>
        <LongTextField name={part} label={open ? `${label}: ${t('minutes.mine')}` : label} rows={rows} />
        {open ? <div><p className="both__label">{t('minutes.theirs', theirLast(detail, t('common:someone')))}</p><p className="case__text both__text">{theirs === '' ? t('minutes.emptied') : theirs}</p></div> : null}
      </div>
      {open ? <div className="row">
        <Button small label={`${t('minutes.keepMine')}: ${label}`} onClick={() => { choose(mine); }}>{t('minutes.keepMine')}</Button>
        <Button small label={`${t('minutes.takeTheirs')}: ${label}`} onClick={() => { choose(theirs); }}>{t('minutes.takeTheirs')}</Button>
        <Button small label={`${t('minutes.joinBoth')}: ${label}`} onClick={() => { choose([theirs, mine].filter((text) => text.trim() !== '').join('\n\n')); }}>{t('minutes.joinBoth')}</Button>
      </div> : null}
    </div>
  );
}

/** The point left the agenda while something was written of it. */
function Gone({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  const { t } = useTranslation('meeting');
  const { getValues, setValue } = useFormContext();
  const settled = (): void => { setValue(`points.${id}`, '', { shouldDirty: true }); };
  const move = (): void => {
    setValue('text.closing', [getValues('text.closing') as string, text].filter((one) => one.trim() !== '').join('\n\n'), { shouldDirty: true });
    settled();
  };
  return (
    <MessageBox tone="warning" title={t('minutes.gone')}>
      <p className="case__text">{text}</p>
      <div className="row"><Button small onClick={move}>{t('minutes.toClosing')}</Button><Button small look="quiet" onClick={settled}>{t('minutes.leaveOut')}</Button></div>
    </MessageBox>
  );
}
