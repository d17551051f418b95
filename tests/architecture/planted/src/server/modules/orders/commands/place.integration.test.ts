import { aMenu } from '../../catalog/testing/factories.ts';
import { place } from './place.ts';

export const both = [aMenu, place];
