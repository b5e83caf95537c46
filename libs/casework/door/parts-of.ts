import type { CaseState, Child, Claim, ComplainedOf, Party, PersonId } from '../../domain/index.ts';
import type { WrittenFact } from './facts-store.ts';

type Texts = Readonly<Record<string, unknown>>;

/** What intake and later details say of a submission, ids and texts together again; without those who withdrew alone. */
export type Parts = {
  readonly parties: readonly Party[];
  readonly children: readonly Child[];
  readonly complainedOf: readonly ComplainedOf[];
  readonly claims: readonly Claim[];
  readonly workedOnChild: readonly PersonId[];
  readonly handledFirst: readonly PersonId[];
};

export function partsOf(state: CaseState, facts: readonly WrittenFact[]): Parts {
  return {
    parties: remaining(state).map(({ id, role, represents, relationToChild }) => ({
      id, role, represents, relationToChild: (relationToChild ?? undefined) as Party['relationToChild'], text: textOf(facts, 'parties', id) as Party['text'],
    })),
    children: state.children.map(({ id, residenceOfficeId }) => ({
      id, residenceOfficeId: residenceOfficeId ?? undefined, text: textOf(facts, 'children', id) as Child['text'],
    })),
    complainedOf: state.complainedOf.map((entry) => complainedOf(facts, entry)),
    claims: state.claims.map((id) => ({ id, text: textOf(facts, 'claims', id) as Claim['text'] })),
    workedOnChild: state.workedOnChild, handledFirst: state.handledFirst,
  };
}

/** Who withdrew alone complains nowhere by this submission; whoever represented nobody else goes with them. */
function remaining({ parties, withdrawnBy }: CaseState): CaseState['parties'] {
  const gone = new Set(withdrawnBy.map(({ partyId }) => partyId));
  return parties.filter(({ id }) => !gone.has(id)).flatMap((party) => {
    const represents = party.represents.filter((id) => !gone.has(id));
    return represents.length === 0 && party.represents.length > 0 ? [] : [{ ...party, represents }];
  });
}

function textOf(facts: readonly WrittenFact[], group: 'parties' | 'children' | 'complainedOf' | 'claims', id: string): Texts {
  for (const { content } of facts) {
    const found = (content?.[group] as Texts | undefined)?.[id];
    if (found !== undefined) return found as Texts;
  }
  return {};
}

function complainedOf(facts: readonly WrittenFact[], entry: CaseState['complainedOf'][number]): ComplainedOf {
  const { id } = entry;
  if (entry.kind === 'ours') return { id, person: entry.person };
  const text = textOf(facts, 'complainedOf', id);
  if (entry.kind === 'official') return { id, officeId: entry.officeId, position: entry.position, text };
  return { id, accreditedEntity: true, text: text as { readonly name: string } };
}
