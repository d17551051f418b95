import { hash, seeded } from './random.ts';
import type { Row } from './write.ts';

interface Given {
  readonly newId: () => string;
  readonly since: Date;
  readonly restaurants: readonly Row[];
  readonly riders: readonly Row[];
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Every so manieth kitchen without a GSTIN has given no PAN: 5 % is withheld of it. */
const WITHOUT_PAN = 4;

/** A PAN of a person, of the right build: a kitchen that is not registered is somebody's own. */
function personalPan(slug: string): string {
  const random = seeded(`pan ${slug}`);
  const letter = () => random.pick(LETTERS);
  return `${letter()}${letter()}${letter()}P${letter()}${random.int(1000, 9999)}${letter()}`;
}

const kindOf = (pan: string | null): string => (pan?.[3] === 'P' ? 'individual' : 'other');
const panOf = ({ slug, gstin }: Row): string | null => {
  if (typeof gstin === 'string') return gstin.slice(2, 12);
  return hash(`deductee ${slug}`) % WITHOUT_PAN === 0 ? null : personalPan(String(slug));
};
/** A linked account at the sandbox: the end of an id is enough to tell them apart. */
const accountOf = (id: unknown) => `acc_Demo${String(id).replaceAll('-', '').slice(-16)}`;

/** Who bears the demo kitchens' withheld tax, and where kitchens and riders are paid: rows by table. */
export function deductees({ newId, since, restaurants, riders }: Given): Readonly<Record<string, Row[]>> {
  const byPan = new Map<string, Row>();
  const without: Row[] = [];
  const links = restaurants.map((restaurant): Row => {
    const pan = panOf(restaurant);
    const known = pan === null ? undefined : byPan.get(pan);
    // As settlement does: one without a PAN has the restaurant's own id.
    const deductee = known ?? { id: pan === null ? restaurant.id : newId(), legal_name: restaurant.name, pan, kind: kindOf(pan) };
    if (pan === null) without.push(deductee);
    else byPan.set(pan, deductee);
    return { restaurant_id: restaurant.id, deductee_id: deductee.id };
  });
  const account = (payee_type: string, payee_id: unknown, holder: unknown): Row => {
    return { payee_type, payee_id, account: accountOf(payee_id), holder, recorded_at: since, verified_at: since };
  };
  return {
    deductee: [...byPan.values(), ...without],
    restaurant_deductee: links,
    payout_account: [
      ...restaurants.filter(({ status }) => status === 'approved').map(({ id, name }) => account('restaurant', id, name)),
      ...riders.filter(({ status }) => status === 'approved').map(({ user_id, name }) => account('rider', user_id, name)),
    ],
  };
}
