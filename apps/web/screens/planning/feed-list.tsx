import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateFeed, useFeeds, useRevokeFeed } from '../../api/feeds.ts';
import type { Feed } from '../../api/feeds.ts';
import { Button } from '../../ui/button.tsx';
import { czechInstant } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';

/** Addresses by which a calendar program reads meetings: one's own (`seriesId` null), or those of a series. */
export function FeedList({ seriesId }: { readonly seriesId: string | null }): ReactNode {
  const { t } = useTranslation('myInvitations');
  const query = useFeeds(seriesId);
  const create = useCreateFeed(seriesId);
  const what = seriesId === null ? 'mine' : 'series';
  return (
    <Section id="odber" title={t(`feeds.${what}`)}>
      <div className="card stack no-print">
        <p>{t(`feeds.${what}Text`)}</p>
        {create.data === undefined ? null : <NewAddress key={create.data.id} url={create.data.url} />}
        <Loaded query={query}>{(feeds) => <Feeds feeds={feeds} onRevoke={() => { create.reset(); }} />}</Loaded>
        {create.error === null ? null : <ProblemBox error={create.error} />}
        <div><Button disabled={create.isPending} onClick={() => { create.mutate(undefined); }}>{t('feeds.create')}</Button></div>
      </div>
    </Section>
  );
}

function NewAddress({ url }: { readonly url: string }): ReactNode {
  const { t } = useTranslation('myInvitations');
  const [state, setState] = useState<'no' | 'copied' | 'by-hand'>('no');
  const copy = (): void => {
    // On plain http there is no clipboard, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) setState('by-hand');
    else clipboard.writeText(url).then(() => { setState('copied'); }, () => { setState('by-hand'); });
  };
  return (
    <MessageBox tone="info" title={t('feeds.created')}>
      <p><code className="code" aria-label={t('feeds.address')}>{url}</code></p>
      <p>{t('feeds.once')}</p>
      <Button small icon="copy" onClick={copy}>{t('feeds.copy')}</Button>
      <span role="status"> {state === 'copied' ? t('feeds.copied') : state === 'by-hand' ? t('feeds.byHand') : ''}</span>
    </MessageBox>
  );
}

function Feeds({ feeds, onRevoke }: { readonly feeds: readonly Feed[]; readonly onRevoke: () => void }): ReactNode {
  const { t } = useTranslation('myInvitations');
  const revoke = useRevokeFeed();
  const [asking, setAsking] = useState<string | null>(null);
  const sure = (id: string): void => {
    setAsking(null);
    revoke.mutate(id, { onSuccess: onRevoke });
  };
  return (
    <>
      <div role="status">{revoke.isSuccess ? <MessageBox tone="success"><p>{t('feeds.revoked')}</p></MessageBox> : null}</div>
      {revoke.error === null ? null : <ProblemBox error={revoke.error} />}
      {feeds.length === 0 ? <p className="quiet">{t('feeds.none')}</p> : (
        <ul className="feeds">
          {feeds.map(({ id, createdAt, lastUsedAt }) => (
            <li key={id}>
              <span>{t('feeds.of', { day: czechInstant(createdAt) })} <span className="quiet">{lastUsedAt === null ? t('feeds.unused') : t('feeds.used', { day: czechInstant(lastUsedAt) })}</span></span>
              {asking === id ? null : <Button small look="quiet" label={t('feeds.revokeOf', { day: czechInstant(createdAt) })} onClick={() => { setAsking(id); }}>{t('feeds.revoke')}</Button>}
              {asking === id ? <AskFirst onYes={() => { sure(id); }} onNo={() => { setAsking(null); }} /> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function AskFirst({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }): ReactNode {
  const { t } = useTranslation('myInvitations');
  return (
    <MessageBox tone="warning">
      <p>{t('feeds.sure')}</p>
      <div className="row"><Button small look="danger" onClick={onYes}>{t('feeds.sureYes')}</Button><Button small look="quiet" onClick={onNo}>{t('feeds.sureNo')}</Button></div>
    </MessageBox>
  );
}
