// Activities that go on all year at a site: what is metered, bought by the tank or taken away by the truck.
import type { Subject } from '../domain/activity.ts';

/** Groups of activities that go on all year, so that a month without a record is a gap; trips and purchases come and go. */
export const RECURRING: readonly string[] = [
  'fuel',
  'electricity',
  'heat',
  'own generation',
  'water',
  'water services',
  'waste hazardous',
  'waste nonhazardous',
  'transport',
];

/** Whether a meter's activity goes on all year. */
export function isRecurring({ subject }: { readonly subject: Subject }): boolean {
  return subject.use === 'activity' && RECURRING.includes(subject.group);
}
