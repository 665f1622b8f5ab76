/** Whether values of a file, which may be those of one case, stand on the screen in Panel mode: only once asked for. */
class ValuesAsked {
  #shown = $state(false);

  get shown(): boolean {
    return this.#shown;
  }

  show(): void {
    this.#shown = true;
  }

  /** Blanks all of them at once. */
  blank(): void {
    this.#shown = false;
  }
}

export const valuesAsked = new ValuesAsked();
