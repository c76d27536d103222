/**
 * What each shell reads to complete `verify`: it asks the program itself, so completions are those of the version that
 * is run. Words are sent with = in front, so that none of them is taken for a flag; answers are lines of three fields:
 * what it is, the text, what it means. A text that ends with / goes on.
 */
export const completionScripts = {
  bash: `# Completion of verify in bash: source <(verify completion bash)
_verify() {
  local kind text about cur="\${COMP_WORDS[COMP_CWORD]}"
  local -a words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  [[ $cur == = ]] && cur=
  COMPREPLY=()
  while IFS=$'\\t' read -r kind text about; do
    case $kind in
      word) COMPREPLY+=("$text") ;;
      files) compopt -o filenames 2>/dev/null; mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur") ;;
      folders) compopt -o filenames 2>/dev/null; mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$cur") ;;
    esac
  done < <("\${COMP_WORDS[0]}" complete "\${words[@]/#/=}" 2>/dev/null)
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -F _verify verify
`,
  zsh: `#compdef verify
# Completion of verify in zsh: source <(verify completion zsh), or save it as _verify in a folder of $fpath.
_verify() {
  local kind text about
  local -a given=("\${(@)words[2,CURRENT]}") ended open
  local files= folders=
  while IFS=$'\\t' read -r kind text about; do
    case $kind in
      word)
        if [[ $text == */ ]]; then open+=("$text"); else ended+=("\${text//:/\\\\:}\${about:+:$about}"); fi ;;
      files) files=1 ;;
      folders) folders=1 ;;
    esac
  done < <("\${words[1]}" complete "\${(@)given/#/=}" 2>/dev/null)
  (( \${#ended} )) && _describe -t words word ended
  (( \${#open} )) && compadd -S '' -a open
  [[ -n $files ]] && _files
  [[ -n $folders ]] && _files -/
  return 0
}
if [[ \${funcstack[1]} == _verify ]]; then _verify "$@"; else compdef _verify verify; fi
`,
  fish: `# Completion of verify in fish: verify completion fish > ~/.config/fish/completions/verify.fish
function __verify_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in ($words[1] complete "="$words[2..-1] 2>/dev/null)
        set -l fields (string split \\t -- $line)
        switch $fields[1]
            case word
                printf '%s\\t%s\\n' $fields[2] $fields[3]
            case files
                __fish_complete_path $words[-1]
            case folders
                __fish_complete_directories $words[-1]
        end
    end
end
complete -c verify -f -a '(__verify_complete)'
`,
} satisfies Readonly<Record<string, string>>;

export type ShellName = keyof typeof completionScripts;

export const shellNames = Object.keys(completionScripts) as readonly ShellName[];
