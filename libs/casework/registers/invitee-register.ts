/** Who an invitee `i` is by the registers: a member of a group (`gm`), one of ours (`ip`), an office (`io`); a guest is its own. */
export const INVITEE_REGISTERS = `
  left join group_members gm on gm.id = i.member_id
  left join people ip on ip.id = coalesce(i.person_id, gm.person_id)
  left join offices io on io.id = coalesce(i.office_id, gm.office_id)`;

export const INVITEE_NAME = "coalesce(i.name, gm.name, ip.name, io.office, '')";

/** The head of OSPOD before the office's own address: a shared mailbox is the last resort. */
const OFFICE_ADDRESS = `coalesce(
  (select k.value ->> 'email' from jsonb_array_elements(io.contacts) with ordinality as k(value, place)
   where k.value ->> 'role' = 'head-of-ospod' and btrim(k.value ->> 'email') <> '' order by k.place limit 1), io.contact_email)`;

/** Where its mail goes as the registers stand now; null: nowhere. */
export const INVITEE_ADDRESS = `coalesce(nullif(btrim(i.email), ''), nullif(btrim(gm.email), ''), nullif(btrim(ip.email), ''), nullif(btrim(${OFFICE_ADDRESS}), ''))`;
