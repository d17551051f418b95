import { notFound } from 'next/navigation';

/** Every address that no page has: the 404 in the visitor's language. */
export default function Unknown() {
  notFound();
}
