// What was guessed of a source that has no profile yet, and what a person has to say.
import type { ImportProfile } from './importProfile.ts';

/** Why a column of the source was taken for one of the activity table. `ours` may be several, as in `activity, unit`. */
export type PlacedColumn = { readonly column: string; readonly ours: string; readonly because: GuessReason };

/** Why something was guessed: by the words of a header, by the cells below it, by the issuer's name, by a sum that agrees. */
export type GuessReason =
  | { readonly by: 'header' }
  | { readonly by: 'cells'; readonly share: string }
  | { readonly by: 'words'; readonly words: string; readonly where: string }
  | { readonly by: 'sum'; readonly of: readonly string[] };

/** Why a column is not used. */
export type UnplacedReason = 'unknown' | 'money' | 'meter reading' | 'part of a total' | 'taken before' | 'empty';

/** A guess: the profile, and what it could and could not tell. */
export type ImportGuess = {
  readonly profile: ImportProfile;
  readonly placed: readonly PlacedColumn[];
  readonly constants: readonly { readonly ours: string; readonly text: string; readonly because: GuessReason }[];
  readonly unplaced: readonly { readonly column: string; readonly why: UnplacedReason }[];
  /** Columns of the activity table for which nothing was found; `texts` are cells that are not understood. */
  readonly asks: readonly { readonly ours: string; readonly texts: readonly string[] }[];
};
