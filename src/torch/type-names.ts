/** Names that stand for types, and that annotations may have though they have no meaning here; for `torch.`, `torch.nn.` and `numpy.`. */
export const typeNames = {
  torch:
    listed(`DoubleTensor HalfTensor BFloat16Tensor ByteTensor CharTensor ShortTensor IntTensor BoolTensor Generator dtype layout
    memory_format float16 half bfloat16 int8 int16 short uint8 complex64 complex128 cfloat cdouble optim.Optimizer optim.SGD optim.Adam
    optim.AdamW optim.RMSprop optim.lr_scheduler.LambdaLR utils.data.DataLoader utils.data.Dataset`),
  nn: listed(`AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d AlphaDropout
    AvgPool3d Bilinear CTCLoss ConstantPad1d ConstantPad2d ConstantPad3d ConvTranspose1d ConvTranspose2d ConvTranspose3d
    CosineEmbeddingLoss Dropout1d Dropout3d EmbeddingBag Fold GRU GRUCell GaussianNLLLoss Hardshrink HingeEmbeddingLoss InstanceNorm1d
    InstanceNorm2d InstanceNorm3d LSTM LSTMCell LocalResponseNorm MarginRankingLoss MaxPool3d ModuleDict MultiheadAttention
    PairwiseDistance ParameterDict ParameterList PixelShuffle PixelUnshuffle PoissonNLLLoss RNN RNNBase RNNCell RReLU ReflectionPad1d
    ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d Softmax2d Softshrink SyncBatchNorm Threshold
    Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer TripletMarginLoss Unflatten Unfold
    Upsample ZeroPad2d parameter.Parameter modules.Module Module modules.loss._Loss`),
  numpy: listed(
    'ndarray dtype generic number integer floating bool_ int8 int16 int32 int64 uint8 float16 float32 float64',
  ),
};

/** What `typing` of Python 3.11 has, but for what makes classes of another kind. */
export const typingNames = listed(`
  AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable BinaryIO ByteString
  Callable ChainMap ClassVar Collection Concatenate Container ContextManager Coroutine Counter DefaultDict Deque Dict Final
  ForwardRef FrozenSet Generator Generic Hashable IO ItemsView Iterable Iterator KeysView List Literal LiteralString Mapping
  MappingView Match MutableMapping MutableSequence MutableSet Never NewType NoReturn NotRequired Optional OrderedDict ParamSpec
  ParamSpecArgs ParamSpecKwargs Pattern Required Reversible Self Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex
  SupportsFloat SupportsIndex SupportsInt SupportsRound TYPE_CHECKING Text TextIO Tuple Type TypeAlias TypeGuard TypeVar
  TypeVarTuple Union Unpack ValuesView assert_never assert_type cast clear_overloads dataclass_transform final get_args get_origin
  get_overloads get_type_hints is_typeddict no_type_check no_type_check_decorator overload reveal_type runtime_checkable
  override`);

function listed(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/));
}
