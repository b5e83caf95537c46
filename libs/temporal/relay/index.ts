export { Relay } from './relay.ts';
export type { Messenger, NewsDesk, RelayParts, RelayRound } from './relay.ts';
