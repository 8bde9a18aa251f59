// Text that has to wait until what stands before it is known: as much of it as memory is meant for; the rest is left out.

/** So much text is held. */
const MOST_CHARACTERS = 1 << 23;
const PIECE = 1 << 16;

/** Holds texts in their order, from the first on, until they are too many. */
export class HeldText {
  readonly #pieces: string[] = [];
  #last = '';
  #characters = 0;
  /** How many texts are held, and how many were not. */
  count = 0;
  left = 0;

  add(text: string): void {
    if (this.left > 0 || this.#characters + text.length > MOST_CHARACTERS) {
      this.left++;
      return;
    }
    this.count++;
    this.#characters += text.length;
    this.#last += text;
    if (this.#last.length < PIECE) return;
    this.#pieces.push(this.#last);
    this.#last = '';
  }

  write(out: (text: string) => void): void {
    for (const piece of this.#pieces) out(piece);
    if (this.#last !== '') out(this.#last);
  }
}
