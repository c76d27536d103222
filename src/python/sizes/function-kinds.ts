/**
 * What a function makes of numbers, as far as it may do something else above a size than below:
 * `movement` the same numbers, or each by itself, by a formula that is one for all; `sum` of several numbers, as many as there are; `product` and
 * `sumOfProducts` of them;
 * `partial` a formula that has no value for some numbers; `power` with an exponent; `bend` one thing for negative numbers, another for others;
 * `jump` one thing for some numbers, another for others, as its
 * arguments say; `hidden` the same by a number that does not stand in the call; `choosing` elements by their places; `choosingByTruth` by a condition;
 * `shape` as many elements as before; `container` what its parts do; `bound` as far as there is something, or as a number says.
 */
export type FunctionKind =
  | 'movement'
  | 'container'
  | 'sum'
  | 'product'
  | 'sumOfProducts'
  | 'partial'
  | 'power'
  | 'bend'
  | 'jump'
  | 'hidden'
  | 'choosing'
  | 'choosingByTruth'
  | 'shape'
  | 'bound';

const names: Readonly<Record<FunctionKind, string>> = {
  movement:
    'add sub subtract rsub neg negative positive exp expm1 exp2 sin cos tanh sigmoid erf erfc sinh cosh gelu silu mish ' +
    'tanhshrink logsigmoid square lerp float double long to type type_as cpu cuda item tensor as_tensor clone detach contiguous t transpose ' +
    'permute swapaxes swapdims squeeze unsqueeze flatten ravel flip cat concat stack unbind zeros ones full empty zeros_like ones_like full_like ' +
    'empty_like rand randn rand_like randn_like eye linspace new_zeros new_ones new_full new_empty zero_ fill_ copy_ Parameter register_buffer ' +
    'register_parameter add_module requires_grad_ requires_grad eval train no_grad enable_grad inference_mode append extend insert clear list tuple ' +
    'set dict reversed enumerate items keys values iter super Size device ' +
    'Linear Conv1d Conv2d Conv3d BatchNorm1d BatchNorm2d BatchNorm3d LayerNorm RMSNorm GroupNorm Sigmoid Tanh GELU SiLU Mish Tanhshrink LogSigmoid GLU ' +
    'Softmax Softmin LogSoftmax Identity Flatten AvgPool1d AvgPool2d MSELoss BCEWithLogitsLoss SoftMarginLoss',
  container: 'Module Sequential ModuleList',
  sum:
    'sum mean var std var_mean std_mean softmax softmin log_softmax logsumexp cumsum linear conv1d ' +
    'conv2d conv3d avg_pool1d avg_pool2d layer_norm rms_norm batch_norm group_norm glu mse_loss binary_cross_entropy_with_logits ' +
    'soft_margin_loss poisson_nll_loss forward',
  product: 'mul multiply addcmul',
  sumOfProducts: 'prod matmul mm bmm mv dot outer addmm einsum',
  partial:
    'sqrt log log2 log10 log1p rsqrt reciprocal div divide true_divide addcdiv tan norm Normal Laplace Exponential Uniform Bernoulli Categorical',
  power: 'pow',
  bend: 'relu leaky_relu elu celu selu prelu softsign abs absolute fabs sign sgn ReLU LeakyReLU ELU CELU SELU PReLU Softsign',
  jump:
    'min max amin amax int bool round floor ceil trunc isqrt fmod gcd divmod sorted clamp clamp_min clamp_max clip ' +
    'threshold heaviside maximum minimum eq ne lt le gt ge equal all any logical_and logical_or ' +
    'logical_xor logical_not range arange get kl_div l1_loss max_pool1d max_pool2d KLDivLoss L1Loss ' +
    'MaxPool1d MaxPool2d',
  hidden:
    'relu6 hardtanh hardsigmoid hardswish softplus smooth_l1_loss huber_loss binary_cross_entropy normalize cosine_similarity ReLU6 Hardtanh ' +
    'Hardsigmoid Hardswish Softplus SmoothL1Loss HuberLoss BCELoss CosineSimilarity',
  choosing: 'embedding one_hot gather index_select select nll_loss cross_entropy Embedding NLLLoss CrossEntropyLoss',
  choosingByTruth: 'where masked_fill',
  shape: 'view reshape view_as reshape_as unflatten expand expand_as broadcast_to repeat',
  bound: 'zip next split chunk tril triu narrow roll islice tril_ triu_ bincount topk unfold',
};

const kinds: ReadonlyMap<string, FunctionKind> = new Map(
  Object.entries(names).flatMap(([kind, all]) => all.split(' ').map((name) => [name, kind as FunctionKind] as const)),
);

/** The kind of a function or layer by the last part of its name; of a method that ends with `_` that of the function without; null where nothing is known. */
export const kindOf = (name: string): FunctionKind | null =>
  kinds.get(name) ?? kinds.get(name.replace(/([a-z])_$/, '$1')) ?? null;

/** Whether what it does may be one thing for some numbers, and another for others: by another name it would not be known. */
export const isJumping = (kind: FunctionKind | null): boolean =>
  kind !== null && !['movement', 'container', 'sum', 'product', 'sumOfProducts', 'partial', 'shape'].includes(kind);

/** What is above 0 whatever it is made of. */
export const isPositive = (name: string): boolean =>
  ['exp', 'exp2', 'sigmoid', 'softmax', 'softplus', 'cosh'].includes(name);
