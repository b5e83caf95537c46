import type { ReviewCommand } from '../../domain/index.ts';
import type { AnyCommandContract, BodyOfCommand, SchemaOfCommand } from '../command.ts';

export type ReviewCommandType = ReviewCommand['type'];
export type ReviewBodyOf<T extends ReviewCommandType> = BodyOfCommand<ReviewCommand, T>;
export type ReviewBodySchema<T extends ReviewCommandType> = SchemaOfCommand<ReviewCommand, T>;
export type ReviewContract<T extends ReviewCommandType> = AnyCommandContract & { readonly body: ReviewBodySchema<T> };
