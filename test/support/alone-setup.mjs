import { build } from '../../tools/build.mjs';

export default async function aloneSetup() {
  await build();
}
