export { parse, fieldProblems } from './parse.ts';
export type { Parsed } from './parse.ts';
export { czechMessage } from './czech.ts';
export { COMMAND_CONTRACTS, COMMAND_TYPES } from './complaint/commands.ts';
export type { BodyOf, CommandContract, CommandType } from './complaint/body.ts';
export { EXAMPLE_IDS, EXAMPLES } from './complaint/examples.ts';
export { SUMMARIES } from './complaint/summaries.ts';
export { CHANNELS, CLASSIFICATIONS, CLOSING_REASONS, FINDINGS, PHASES } from './words.ts';
