#!/bin/sh
# Asks a solver about every obligation of manifest.json again; see README.md.
#   ./check.sh            z3's own command line, with the options that this project uses
#   SOLVER="python3 ask_cvc5.py" ./check.sh      SOLVER=cvc5 ./check.sh
# Prints file, expected, got; ends with 1 on any mismatch, altered or missing file, or unknown.
cd "$(dirname "$0")" || exit 2
: "${SOLVER:=z3 combined_solver.ignore_solver1=true smt.arith.solver=2}"
listed=$(sed -n 's/^ *{"file": "\([^"]*\)", "sha256": "\([^"]*\)", "expected": "\([a-z]*\)".*/\2 \3 \1/p' manifest.json)
wanted=$(sed -n 's/^ "obligations_in_all": \([0-9]*\),*$/\1/p' manifest.json)
number=0 bad=0
while read -r sum expected file; do
  number=$((number + 1))
  if [ "$(sha256sum <"$file" | cut -d' ' -f1)" != "$sum" ]; then got="altered or missing"
  else got=$($SOLVER "$file" 2>&1 | tr '\n' ' ' | sed 's/ *$//'); fi
  [ "$got" = "$expected" ] || { bad=$((bad + 1)); printf 'WRONG '; }
  printf '%s expected %s, got %s\n' "$file" "$expected" "$got"
done <<END
$listed
END
found=$(find obligations -name '*.smt2' | wc -l)
if [ "$number" != "$wanted" ] || [ "$found" -ne "$number" ]; then
  echo "WRONG manifest.json announces $wanted obligations, lists $number, and $found files are here"
  bad=$((bad + 1))
fi
echo "$number obligations, $bad wrong"
[ "$bad" -eq 0 ]
