import type { ReceivedMail } from '../../support/smtp.ts';
import { groupedBy } from '../../../libs/casework/grouped-by.ts';
import type { Part, Topology } from './topology.ts';

/** A mail that the worker had taken to hand it to the server, and of which nothing more was written down before a kill. */
type Flight = { readonly messageId: string; readonly lease: string; readonly takenAt: number };

/** Instants are real ones, epoch ms. */
type Kill = { readonly part: Part; readonly at: number; readonly inFlight: readonly Flight[] };

/** Kills parts of an office and keeps which mails were in flight each time: only those may come twice. */
export class Killer {
  readonly kills: Kill[] = [];
  private readonly topology: Topology;
  private readonly seen = new Set<string>();

  constructor(topology: Topology) {
    this.topology = topology;
  }

  /** @param all as when the power goes: with everything that it has started itself */
  async kill(part: Part, { all = false, restart = true } = {}): Promise<void> {
    const at = Date.now();
    await this.topology.kill(part, all);
    const over = Date.now();
    if (part === 'postgres') await this.topology.up(part); // before that it answers nobody
    this.kills.push({ part, at, inFlight: part === 'worker' || part === 'postgres' ? await this.flights(over) : [] });
    if (restart) await this.topology.up(part);
  }

  /**
   * Mails that the server took again although the copy before was not in flight at a kill: each copy but the last must
   * have come out of a flight that a kill ended, and the next one after that kill.
   */
  unexplained(mails: readonly ReceivedMail[]): readonly string[] {
    const copiesOf = groupedBy(mails.filter(({ acknowledged }) => acknowledged), ({ messageId }) => messageId ?? '');
    return [...copiesOf].flatMap(([messageId, copies]) =>
      copies.slice(1).filter((again, n) => !this.explains(messageId, [copies[n - 1]?.at ?? 0, copies[n]?.at ?? 0, again.at])).map(({ at }) => `${messageId} at ${String(at)}`));
  }

  private explains(messageId: string, [before, copy, again]: readonly [before: number, copy: number, again: number]): boolean {
    return this.kills.some(({ at, inFlight }) => at <= again
      && inFlight.some((flight) => flight.messageId === messageId && before <= flight.takenAt && flight.takenAt <= copy));
  }

  /** Taken before the kill was over and neither sent nor given back; what an earlier kill left so is that kill's. */
  private async flights(over: number): Promise<readonly Flight[]> {
    const taken = await this.topology.sql.rows<{ messageId: string; lease: string; takenAt: Date }>(
      `select btrim(message_id, '<>') as "messageId", leased_by as lease, last_attempt_at as "takenAt" from mails where state = 'waiting' and leased_by is not null`);
    const flights = taken
      .map((flight) => ({ ...flight, takenAt: this.topology.realTime(flight.takenAt.getTime()) }))
      .filter(({ lease, takenAt }) => takenAt <= over && !this.seen.has(lease));
    for (const { lease } of flights) this.seen.add(lease);
    return flights;
  }
}
