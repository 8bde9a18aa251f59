// The completion scripts. They hold no names of their own: they ask `esgcalc complete`, so that they never lag behind the program.

/** Bash parts words at `=`, `:` and `@` too, so the line is parted anew, and what bash keeps is taken off what is offered. */
const bash = String.raw`# esgcalc completion for bash. In ~/.bashrc: source <(esgcalc completion bash)
_esgcalc() {
  local line=${'$'}{COMP_LINE:0:COMP_POINT} last=${'$'}{COMP_WORDS[COMP_CWORD]}
  local -a words
  local word about kept='' files=
  read -a words <<<"$line" # without -r, so that a backslash keeps its space
  [[ $line == *[[:space:]] ]] && words+=('')
  if [[ $last =~ ^[:=@]+$ ]]; then kept=${'$'}{words[-1]}; elif [[ ${'$'}{words[-1]} == *"$last" ]]; then kept=${'$'}{words[-1]%"$last"}; fi
  COMPREPLY=()
  while IFS=$'\t' read -r word about; do
    if [[ $word == ':files' ]]; then
      files=1
      continue
    fi
    word=${'$'}{word#"$kept"}
    [[ $word =~ ^[[:alnum:]_.,:=@/+%-]*$ ]] || word=$(printf '%q' "$word")
    COMPREPLY+=("$word")
  done < <(esgcalc complete -- "${'$'}{words[@]:1}" 2>/dev/null)
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$last")
  elif [[ ${'$'}{COMPREPLY[0]} == *= ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _esgcalc esgcalc
`;

const zsh = String.raw`#compdef esgcalc
# esgcalc completion for zsh. In ~/.zshrc, after compinit: source <(esgcalc completion zsh)
_esgcalc() {
  local -a offered
  local word about files=
  while IFS=$'\t' read -r word about; do
    if [[ $word == ':files' ]]; then
      files=1
    else
      offered+=("${'$'}{word//:/\\:}${'$'}{about:+:$about}")
    fi
  done < <(esgcalc complete -- "${'$'}{(@)words[2,CURRENT]}" 2>/dev/null)
  ((${'$'}{#offered})) && _describe -V esgcalc offered
  [[ -n $files ]] && _files
  return 0
}
if [[ ${'$'}{funcstack[1]} == _esgcalc ]]; then _esgcalc "$@"; else compdef _esgcalc esgcalc; fi
`;

const fish = String.raw`# esgcalc completion for fish. Save as ~/.config/fish/completions/esgcalc.fish
function __esgcalc_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct | string collect --allow-empty)
    for line in (esgcalc complete -- $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = ':files'
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c esgcalc -f -a '(__esgcalc_complete)'
`;

/** The script of each shell. */
export const COMPLETION_SCRIPTS = { bash, zsh, fish } as const;
