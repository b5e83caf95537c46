import { Res } from '@nestjs/common';

/** The reply, for its headers; what the handler returns is still the body. */
export const Reply = (): ParameterDecorator => Res({ passthrough: true });
