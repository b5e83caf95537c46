import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { freePort } from '../../apps/cli/local/ports.ts';

/**
 * How the sink treats the next connections: `ok` takes mail, `temporary` answers 451 to each recipient, `permanent` 550,
 * `hang` never says a word, `drop-after-data` takes the whole message and cuts the line before saying so.
 */
export type SmtpMode = 'ok' | 'temporary' | 'permanent' | 'hang' | 'drop-after-data';

export type ReceivedMail = {
  readonly from: string;
  readonly recipients: readonly string[];
  /** The message as it came, dots unstuffed. */
  readonly raw: string;
  /** Without angle brackets. */
  readonly messageId: string | null;
  /** Epoch ms at which its last byte had come. */
  readonly at: number;
  /** Whether the sender was told that it was taken. */
  readonly acknowledged: boolean;
};

export type SmtpSink = {
  readonly host: string;
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** How many connections were opened so far, refused ones not counted. */
  connections(): number;
  setMode(mode: SmtpMode): void;
  /** Closes the port and cuts open lines: connections are refused until `listen`. */
  refuse(): Promise<void>;
  /** Opens the same port again. */
  listen(): Promise<void>;
  close(): Promise<void>;
};

/** A mail server that keeps what it is given and misbehaves on request; on a loopback port that no outgoing connection is given while it refuses. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const state: SinkState = { mode: 'ok', mails: [], open: new Set(), connections: 0 };
  const port = await freePort();
  let server = await open(state, port);
  const refuse = async (): Promise<void> => { await shut(server, state); };
  return {
    host: '127.0.0.1',
    port,
    mails: state.mails,
    connections: () => state.connections,
    setMode: (mode) => { state.mode = mode; },
    refuse,
    listen: async () => { server = await open(state, port); },
    close: refuse,
  };
}

type SinkState = { mode: SmtpMode; readonly mails: ReceivedMail[]; readonly open: Set<Socket>; connections: number };

function open(state: SinkState, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => { converse(socket, state); });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => { resolve(server); });
  });
}

function shut(server: Server, state: SinkState): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => { resolve(); });
    for (const socket of state.open) socket.destroy();
  });
}

function converse(socket: Socket, state: SinkState): void {
  state.connections += 1;
  state.open.add(socket);
  socket.once('close', () => { state.open.delete(socket); });
  socket.on('error', () => { socket.destroy(); });
  socket.setEncoding('latin1');
  if (state.mode === 'hang') return;
  const dialogue = new Dialogue(socket, state);
  socket.on('data', (chunk: string) => { dialogue.take(chunk); });
  socket.write('220 sink.example ESMTP\r\n');
}

/** One connection: commands line by line, the message until the lone dot. */
class Dialogue {
  readonly #socket: Socket;
  readonly #state: SinkState;
  #buffer = '';
  #inData = false;
  #from = '';
  #recipients: string[] = [];

  constructor(socket: Socket, state: SinkState) {
    this.#socket = socket;
    this.#state = state;
  }

  take(chunk: string): void {
    this.#buffer += chunk;
    while (this.#inData ? this.#takeMessage() : this.#takeCommand());
  }

  #takeCommand(): boolean {
    const end = this.#buffer.indexOf('\r\n');
    if (end < 0) return false;
    const line = this.#buffer.slice(0, end);
    this.#buffer = this.#buffer.slice(end + 2);
    this.#answer(line);
    return true;
  }

  #takeMessage(): boolean {
    const end = this.#buffer.indexOf('\r\n.\r\n');
    if (end < 0) return false;
    const raw = Buffer.from(this.#buffer.slice(0, end + 2).replace(/^\.\./gm, '.'), 'latin1').toString('utf8');
    this.#buffer = this.#buffer.slice(end + 5);
    this.#inData = false;
    const acknowledged = this.#state.mode !== 'drop-after-data';
    const messageId = /^message-id:\s*<([^>]+)>/im.exec(raw)?.[1] ?? null;
    this.#state.mails.push({ from: this.#from, recipients: [...this.#recipients], raw, messageId, at: Date.now(), acknowledged });
    if (acknowledged) this.#say('250 2.0.0 taken');
    else this.#socket.destroy();
    return acknowledged;
  }

  #answer(line: string): void {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO': this.#say('250-sink.example\r\n250-8BITMIME\r\n250 SMTPUTF8'); return;
      case 'MAIL': this.#from = address; this.#recipients = []; this.#say('250 2.1.0 ok'); return;
      case 'RCPT': this.#answerRecipient(address); return;
      case 'DATA': this.#inData = true; this.#say('354 go on'); return;
      case 'QUIT': this.#say('221 2.0.0 bye'); this.#socket.end(); return;
      default: this.#say('250 2.0.0 ok');
    }
  }

  #answerRecipient(address: string): void {
    if (this.#state.mode === 'temporary') return this.#say(`451 4.3.0 <${address}> try later`);
    if (this.#state.mode === 'permanent') return this.#say(`550 5.1.1 <${address}> unknown`);
    this.#recipients.push(address);
    this.#say('250 2.1.5 ok');
  }

  #say(text: string): void {
    this.#socket.write(`${text}\r\n`);
  }
}
