import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import type { Connection } from '@temporalio/client';
import { NAMESPACE } from '../../system/support/topology.ts';
import type { Stand } from '../stand.ts';

const PROGRAM = fileURLToPath(new URL('worker.ts', import.meta.url));
const HOOK = fileURLToPath(new URL('../../../tools/typescript.mjs', import.meta.url));
/** Nobody works on it: a start there is a start and nothing else. */
const NOBODY = 'bare-nobody';
const QUEUE = 'bare';

/** Temporal as anybody would use it, on the same server: what our figures are held against. */
export class BareEngine {
  private readonly connection: Connection;
  private readonly client: Client;
  private readonly address: string;
  private readonly rung: [due: number, handled: number][] = [];
  private worker: ChildProcess | null = null;
  private started = 0;

  constructor(stand: Stand) {
    this.connection = stand.connection();
    this.client = new Client({ connection: this.connection, namespace: NAMESPACE });
    this.address = stand.topology.temporalAddress;
  }

  async startWorker(): Promise<void> {
    const worker = fork(PROGRAM, [this.address, NAMESPACE, QUEUE], { execArgv: ['--import', HOOK], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.worker = worker;
    await new Promise<void>((resolve, reject) => {
      worker.once('exit', (code) => { reject(new Error(`the bare worker ended (${String(code)})`)); });
      worker.on('message', (said) => {
        if (Array.isArray(said)) this.rung.push(said as [number, number]);
        else resolve();
      });
    });
  }

  /** The server has committed it; nobody works on it. */
  async start(): Promise<void> {
    await this.client.workflow.start('waitSixtyDays', { taskQueue: NOBODY, workflowId: this.nextId('bare-start-'), args: [] });
  }

  async startAndArm(prefix: string): Promise<void> {
    await this.client.workflow.start('waitSixtyDays', { taskQueue: QUEUE, workflowId: this.nextId(prefix), args: [] });
  }

  async ringAt(at: number, prefix: string): Promise<void> {
    await this.client.workflow.start('ringAt', { taskQueue: QUEUE, workflowId: this.nextId(prefix), args: [at] });
  }

  /** How late, in ms, the timers of this instant were handled so far. */
  lags(at: number): readonly number[] {
    return this.rung.filter(([due]) => due === at).map(([due, handled]) => handled - due);
  }

  async close(): Promise<void> {
    const { worker } = this;
    if (worker !== null) {
      const ended = new Promise<void>((resolve) => { worker.once('exit', () => { resolve(); }); });
      worker.kill('SIGKILL');
      await ended;
    }
    await this.connection.close();
  }

  private nextId(prefix: string): string {
    this.started += 1;
    return `${prefix}${String(this.started)}`;
  }
}
