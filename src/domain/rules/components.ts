/** Points joined into components. A component is named after its smallest point, so the name does not hang on the order of joining. */
export class Components {
  private readonly above = new Map<string, string>();

  /** Puts two points into one component. */
  join(a: string, b: string): void {
    const one = this.nameOf(a);
    const other = this.nameOf(b);
    if (one === other) return;
    if (one < other) this.above.set(other, one);
    else this.above.set(one, other);
  }

  /** The component's name; a point that was never joined is its own. */
  nameOf(point: string): string {
    let top = point;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    return top;
  }
}
