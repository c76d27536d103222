/** What every nn.Module of PyTorch has, and is not read here. `forward` is missing where a module has none of its own. */
export const unreadOfModule: ReadonlySet<string> = new Set(
  '_backward_hooks _buffers _call_impl _forward_hooks _forward_pre_hooks _modules _non_persistent_buffers_set _parameters _state_dict_hooks bfloat16 double dump_patches get_buffer get_extra_state get_parameter get_submodule half load_state_dict register_backward_hook register_forward_hook register_forward_pre_hook register_full_backward_hook register_load_state_dict_post_hook set_extra_state share_memory state_dict to_empty type xpu zero_grad reset_parameters reset_running_stats from_pretrained _conv_forward _reversed_padding_repeated_twice _check_input_dim _fill_padding_idx_with_zero'.split(
    ' ',
  ),
);
