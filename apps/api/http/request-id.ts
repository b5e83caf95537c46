import { createParamDecorator } from '@nestjs/common';
import type { ApiRequest } from './request.ts';

/** The id under which the log and the audit trail know this request. */
export const RequestId = createParamDecorator((_: undefined, context) => context.switchToHttp().getRequest<ApiRequest>().id);
