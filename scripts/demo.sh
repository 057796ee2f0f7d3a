#!/bin/sh
# Read the shipped example and ask it the questions that the program is for. Usage: scripts/demo.sh EXAMPLES RECORD
set -eu
examples=$1
record=$2

ask() {
    printf '\n$ reportedly'
    for word in "$@"; do
        case $word in *' '*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
    done
    printf '\n\n'
    reportedly "$@" --record "$record"
}

ask read "$examples"
ask career 'Brigadier General Anselm Korvath'
ask who '3rd Border Brigade' --on 2022-06-01
ask roots 'Anselm Korvath' --kind dismissed
printf '\nThe record lies in %s. Ask it more: .venv/bin/reportedly --help\n' "$record"
