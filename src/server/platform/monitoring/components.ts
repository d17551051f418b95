import type { Component } from './health.ts';

const components: Component[] = [];

/**
 * Adds a part whose health is told; modules add theirs (payment gateway, SMS) when they are loaded.
 * @public
 */
export function registerComponent(component: Component): void {
  if (components.some((known) => known.name === component.name)) throw new Error(`Two components are named ${component.name}`);
  components.push(component);
}

export const componentsInUse = (): readonly Component[] => components;
