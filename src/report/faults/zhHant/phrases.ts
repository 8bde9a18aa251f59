// The phrases that faults take from where they are found.
import type { PhraseTable } from '../translation.ts';

export const PHRASES: PhraseTable = {};
