import { useCallback, useRef, useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { Attachment } from '../../../api/types.ts';
import { uploadFile } from '../../../api/upload.ts';

type Running = { readonly key: number; readonly name: string; readonly percent: number; readonly problem: string | null };

export type Uploads = {
  readonly running: readonly Running[];
  /** Whether something is still on its way. */
  readonly busy: boolean;
  readonly add: (file: File) => void;
  readonly drop: (key: number) => void;
};

/** Files on their way; each that arrives is handed to `onDone`. */
export function useUploads(onDone: (attachment: Attachment) => void): Uploads {
  const [running, setRunning] = useState<readonly Running[]>([]);
  const cancels = useRef(new Map<number, () => void>());
  const last = useRef(0);
  const forget = useCallback((key: number) => {
    cancels.current.delete(key);
    setRunning((all) => all.filter((one) => one.key !== key));
  }, []);
  const add = (file: File): void => {
    last.current += 1;
    const key = last.current;
    const change = (changes: Partial<Running>): void => { setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one))); };
    setRunning((all) => [...all, { key, name: file.name, percent: 0, problem: null }]);
    const { done, cancel } = uploadFile(file, (percent) => { change({ percent }); });
    cancels.current.set(key, cancel);
    done.then((attachment) => {
      forget(key);
      onDone(attachment);
    }).catch((failure: unknown) => {
      if (isProblem(failure)) change({ problem: failure.problem.detail });
      else forget(key);
    });
  };
  const drop = (key: number): void => {
    cancels.current.get(key)?.();
    forget(key);
  };
  return { running, busy: running.some(({ problem }) => problem === null), add, drop };
}
