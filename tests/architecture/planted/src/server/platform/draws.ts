import { feed } from '../../components/feed/feed.tsx';

export const f = feed;
