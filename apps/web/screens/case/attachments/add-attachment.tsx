import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStep } from '../../../api/commands.ts';
import { request } from '../../../api/http.ts';
import type { Attachment, CaseDetail } from '../../../api/types.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import { NO_STEP } from '../change-notice.tsx';
import type { OwnStep } from '../change-notice.tsx';

type Sent = { readonly file: File; readonly attachment: Attachment };

/** A file is uploaded and attached in one go. When only the second part fails, the next try does not send the file again. */
export function AddAttachment({ detail, onOwn }: { readonly detail: CaseDetail; readonly onOwn: (own: OwnStep) => void }): ReactNode {
  const { t } = useTranslation('case');
  const attach = useStep(detail, 'attach');
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef<Sent | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown; readonly said: string }>({ busy: false, error: null, said: '' });
  const send = async (): Promise<void> => {
    const file = input.current?.files?.[0];
    if (file === undefined) {
      setState({ busy: false, error: null, said: t('attachments.noFile') });
      input.current?.focus();
      return;
    }
    setState({ busy: true, error: null, said: t('attachments.busy') });
    onOwn({ sending: true, version: 0 });
    try {
      if (sent.current?.file !== file) sent.current = { file, attachment: await upload(file) };
      const { version } = await attach.mutateAsync({ version: detail.version, body: { attachmentId: sent.current.attachment.id } });
      onOwn({ sending: false, version });
      if (input.current !== null) input.current.value = '';
      setName(null);
      setState({ busy: false, error: null, said: t('attachments.done', { name: file.name }) });
    } catch (error) {
      onOwn(NO_STEP);
      setState({ busy: false, error, said: '' });
    }
  };
  return (
    <form className="attach no-print" aria-label={t('attachments.add')} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <label className="attach__file">
        <input ref={input} type="file" className="visually-hidden" onChange={(event) => { setName(event.target.files?.[0]?.name ?? null); }} />
        <span className="attach__choose">{t('attachments.choose')}</span>
        <span className={name === null ? 'quiet' : undefined}>{name ?? t('attachments.notChosen')}</span>
      </label>
      <Button submit icon="upload" disabled={state.busy}>{state.busy ? t('attachments.busy') : t('attachments.submit')}</Button>
      <p className="attach__said" role="status">{state.said}</p>
      {state.error === null ? null : <ProblemBox error={state.error} />}
    </form>
  );
}

function upload(file: File): Promise<Attachment> {
  const body = new FormData();
  body.set('file', file);
  return request<Attachment>('POST', '/attachments', { body });
}
