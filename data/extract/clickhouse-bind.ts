import type { ClusterStatement } from './clickhouse-session';

/** Collects the values of one statement: what is bound stands in its text as `{p1:String}`, never as itself. */
export class Binder {
  private readonly held = new Map<string, string>();
  private readonly parameters: Record<string, string | readonly string[]> = {};

  /** A text. The same text twice is one parameter. */
  text(value: string): string {
    return this.bind(value, 'String');
  }

  /** A list of texts. */
  texts(values: readonly string[]): string {
    return this.bind(values, 'Array(String)');
  }

  /** The statement with everything that was bound. */
  statement(text: string): ClusterStatement {
    return { text, parameters: { ...this.parameters } };
  }

  private bind(value: string | readonly string[], type: string): string {
    const key = JSON.stringify([type, value]);
    const name = this.held.get(key) ?? `p${this.held.size + 1}`;
    this.held.set(key, name);
    this.parameters[name] = value;
    return `{${name}:${type}}`;
  }
}

/** A name of a column in backticks: safe whatever it holds. */
export function backticked(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}
