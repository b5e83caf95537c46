import type { FastifyRequest } from 'fastify';
import type { Principal } from '../../../libs/identity/index.ts';

/** A request after the guards. */
export type ApiRequest = FastifyRequest & { principal?: Principal };
