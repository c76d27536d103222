import { parentPort } from 'node:worker_threads';
import { init } from 'z3-solver';
import type { ModelValue, SolverAnswer } from '../../engine/smt/solver';
import { answerAt } from './solver-relay';

// Its runtime ends where the path of the program has letters outside of Latin-1.
process.argv[1] = 'z3';
const { Z3, em } = await init();

type Context = ReturnType<typeof Z3.mk_context>;
type SmtSolver = ReturnType<typeof Z3.mk_solver>;

/** As Z3.solver_check, which would start another thread and load Z3 once more. */
const check: (context: Context, solver: SmtSolver) => number = em._Z3_solver_check;

/**
 * For real numbers and truth values without quantifiers, which is what all questions are about. Z3's own choice comes
 * down to the same, by way of attempts that take as long again.
 */
const ofReals = 'qfnra-nlsat';

/** Where some numbers are whole, which the tactic for real numbers knows nothing of. */
const ofWholeNumbers = 'smt';

function answer(script: string, limit: number): SolverAnswer {
  const config = Z3.mk_config();
  Z3.set_param_value(config, 'rlimit', String(limit));
  Z3.set_param_value(config, 'model', 'true');
  const context = Z3.mk_context(config);
  Z3.del_config(config);
  try {
    const steps = Z3.mk_tactic(context, / Int\)/.test(script) ? ofWholeNumbers : ofReals);
    Z3.tactic_inc_ref(context, steps);
    const solver = Z3.mk_solver_from_tactic(context, steps);
    Z3.solver_inc_ref(context, solver);
    // Of the ways to hand over a text this one is read before the call returns.
    Z3.solver_from_string(context, solver, script);
    const error = Z3.get_error_code(context);
    if (error !== 0) return { status: 'failed', reason: Z3.get_error_msg(context, error).trim() };
    const result = check(context, solver);
    if (result === -1) return { status: 'unsat' };
    if (result === 1) return { status: 'sat', model: new Map(valuesIn(context, Z3.solver_get_model(context, solver))) };
    const reason = Z3.solver_get_reason_unknown(context, solver);
    return /memory|memout/.test(reason) ? { status: 'failed', reason } : { status: 'unknown' };
  } finally {
    Z3.del_context(context);
  }
}

function valuesIn(context: Context, model: ReturnType<typeof Z3.solver_get_model>): [string, ModelValue][] {
  Z3.model_inc_ref(context, model);
  return Array.from({ length: Z3.model_get_num_consts(context, model) }, (_, i): [string, ModelValue][] => {
    const constant = Z3.model_get_const_decl(context, model, i);
    const value = Z3.model_get_const_interp(context, model, constant);
    if (value === null) return [];
    const exact = !Z3.is_algebraic_number(context, value);
    const text = exact ? Z3.get_numeral_string(context, value) : Z3.get_numeral_decimal_string(context, value, 20);
    return [[String(Z3.get_symbol_string(context, Z3.get_decl_name(context, constant))), { text, exact }]];
  }).flat();
}

if (parentPort !== null)
  answerAt(parentPort, {
    version: Z3.get_full_version(),
    check: async (script, limit) => {
      try {
        return answer(script, limit);
      } catch (error) {
        return { status: 'failed', reason: String(error) };
      }
    },
  });
