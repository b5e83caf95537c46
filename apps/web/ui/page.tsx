import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type PageProps = {
  readonly title: string;
  /** Above the title: where we are. */
  readonly above?: ReactNode;
  /** Beside the title: what can be done here. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** One screen: its title is also the window's, and takes the focus when the screen opens, so that a reader hears where it is. */
export function Page({ title, above, actions, wide = false, children }: PageProps): ReactNode {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t('appName')}`;
  }, [title, t]);
  // In the layout phase: whoever sees the page may be in its first field before an effect would run.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className={wide ? 'page page--wide' : 'page'}>
      {above}
      <div className="page__head">
        <h1 className="page__title" tabIndex={-1} ref={heading}>{title}</h1>
        {actions === undefined ? null : <div className="page__actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page under a heading of its own. */
export function Section({ title, id, actions, children }: { readonly title: string; readonly id?: string; readonly actions?: ReactNode; readonly children: ReactNode }): ReactNode {
  return (
    <section className="section" {...(id === undefined ? {} : { id, 'aria-labelledby': `${id}-title` })}>
      <div className="section__head">
        <h2 className="section__title" {...(id === undefined ? {} : { id: `${id}-title` })}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
