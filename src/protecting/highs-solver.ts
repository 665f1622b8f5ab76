import loadHighs, { type Highs, type InitOptions, type ModelData } from 'highs';
import type { Found, Search, Solver, System } from './solver';

/** A number as near to a whole one as this is that one: the solver's own tolerance. */
const NEAR = 1e-6;
/** Branches of a search for whole numbers: a count, and no clock, so that every machine finds the same. */
const MOST_BRANCHES = 2000;

/** How its WebAssembly is begun: the one way that it knows in a `blob:` worker, and its types do not name it. */
interface Begun extends InitOptions {
  readonly instantiateWasm?: (imports: WebAssembly.Imports, begun: (instance: WebAssembly.Instance) => void) => void;
}

/** Starts HiGHS on a module that was compiled before, or on the file beside its package where none is given. */
export async function startHighs(module?: WebAssembly.Module): Promise<(system: System) => Solver> {
  // Version 1.15.3 takes neither the `wasmModule` nor the `wasmBinary` that its types offer.
  const options: Begun = module
    ? { instantiateWasm: (imports, begun) => begun(new WebAssembly.Instance(module, imports)) }
    : {};
  const highs = await loadHighs(options);
  return (system) => new HighsSolver(highs, system);
}

/**
 * One model that is kept: what each atom changes by, and what each sum thereby gains and loses. A search changes bounds
 * and costs alone, so that it begins where the one before it ended.
 */
class HighsSolver implements Solver {
  readonly #model: ReturnType<Highs['createModel']>;
  readonly #atoms: number;

  constructor(
    private readonly highs: Highs,
    private readonly system: System,
  ) {
    this.#atoms = system.truth.length;
    this.#model = highs.createModel(modelOf(system, highs.infinity));
    this.#model.options.set({ output_flag: false, random_seed: 1, mip_max_nodes: MOST_BRANCHES });
  }

  search(asked: Search): Found | null {
    return this.#find(asked);
  }

  searchWhole(asked: Search): Found | null {
    const columns = { kind: 'range', from: 0, to: this.#atoms - 1 } as const;
    this.#model.changeColsIntegrality(columns, new Int32Array(this.#atoms).fill(1));
    const found = this.#find(asked);
    this.#model.clearIntegrality();
    return found;
  }

  end(): void {
    this.#model.dispose();
  }

  #find(asked: Search): Found | null {
    this.#ask(asked);
    this.#model.run();
    const { feasible } = this.highs.constants.solutionStatus;
    if (Number(this.#model.info.get('primal_solution_status')) !== feasible) return null;
    return this.#read(this.#model.getSolution().colValue);
  }

  #read(columns: Float64Array): Found {
    const { truth } = this.system;
    const table = Float64Array.from(truth, (held, atom) => held + (columns[atom] ?? 0));
    const whole = table.every((number) => Math.abs(number - Math.round(number)) <= NEAR);
    return { table: whole ? table.map(Math.round) : table, whole };
  }

  #ask({ sum, least, costs, fixed }: Search): void {
    const { infinity } = this.highs;
    const { sums, truth } = this.system;
    const [lower, upper, cost] = [0, 1, 2].map(() => new Float64Array(sums.length * 2)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (let at = 0; at < sums.length; at += 1) {
      upper.fill(fixed[at] ? 0 : infinity, 2 * at, 2 * at + 2);
      cost.fill(costs[at] ?? 0, 2 * at, 2 * at + 2);
    }
    const held = (sums[sum] ?? new Int32Array()).reduce((total, atom) => total + (truth[atom] ?? 0), 0);
    lower[2 * sum] = least - held;
    upper[2 * sum] = infinity;
    upper[2 * sum + 1] = 0;
    const columns = { kind: 'range', from: this.#atoms, to: this.#atoms + sums.length * 2 - 1 } as const;
    this.#model.changeColsBounds(columns, lower, upper);
    this.#model.changeColsCost(columns, cost);
  }
}

/** Columns: the change of every atom, then what every sum gains and what it loses. Rows: one for each sum. */
function modelOf({ truth, sums }: System, infinity: number): ModelData {
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
  sums.forEach((members, sum) => {
    for (const atom of members) {
      indices.push(atom);
      values.push(1);
    }
    indices.push(truth.length + 2 * sum, truth.length + 2 * sum + 1);
    values.push(-1, 1);
    starts.push(indices.length);
  });
  const numCols = truth.length + 2 * sums.length;
  const zeros = (length: number) => new Float64Array(length);
  return {
    numCols,
    numRows: sums.length,
    colCost: zeros(numCols),
    colLower: Float64Array.from({ length: numCols }, (_, at) => (at < truth.length ? -(truth[at] ?? 0) : 0)),
    colUpper: zeros(numCols).fill(infinity),
    rowLower: zeros(sums.length),
    rowUpper: zeros(sums.length),
    matrix: { format: 'csr', numRows: sums.length, numCols, starts, indices, values },
  };
}
