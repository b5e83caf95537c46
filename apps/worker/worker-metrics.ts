import type { PostRoomOptions, PostRoomStatus, RelayPass, WatchdogReport } from '../../libs/casework/index.ts';
import type { Metrics } from '../../libs/config/index.ts';

export type WorkerMetrics = {
  relay(pass: RelayPass): void;
  post: NonNullable<PostRoomOptions['onRound']>;
  watchdog(report: WatchdogReport, post: PostRoomStatus, now: number): void;
};

/** What an operator should be woken by: everything here is zero, or near it, when all is well. */
export function workerMetrics(metrics: Metrics): WorkerMetrics {
  const told = metrics.counter('relay_told_total', 'Processes told of news of their cases', ['outcome']);
  const mails = metrics.counter('post_mails_total', 'Mails handed to the mail server', ['outcome']);
  const stuck = metrics.gauge('watchdog_cases', 'Cases or deadlines that the watchdog found', ['kind']);
  const newsAge = metrics.gauge('oldest_undelivered_seconds', 'Age of the oldest fact that no process has seen');
  const post = metrics.gauge('post_room', 'Messages and mails that wait', ['state']);
  const postAge = metrics.gauge('post_oldest_waiting_seconds', 'Age of the oldest mail that waits');
  return {
    relay: (pass) => {
      told.inc({ outcome: 'told' }, pass.told);
      told.inc({ outcome: 'failed' }, pass.failed);
    },
    post: (round) => {
      for (const outcome of ['sent', 'retried', 'dead', 'withdrawn', 'unaddressed'] as const) mails.inc({ outcome }, round[outcome]);
    },
    watchdog: (report, waiting, now) => {
      for (const kind of ['unfollowed', 'overslept', 'unnoticed', 'relayDead', 'deadMails'] as const) stuck.set({ kind }, report[kind]);
      newsAge.set((report.oldestUndeliveredMs ?? 0) / 1_000);
      for (const state of ['due', 'waitingMails', 'deadMails', 'unaddressed', 'unrecorded'] as const) post.set({ state }, waiting[state]);
      postAge.set(waiting.oldestWaiting === null ? 0 : Math.max(0, now - waiting.oldestWaiting.getTime()) / 1_000);
    },
  };
}
