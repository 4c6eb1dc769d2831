#!/bin/sh
# Starts the program with its own libraries only: nothing from the user's environment or the current folder
# is imported, by it or by the processes that it starts.
unset PYTHONHOME PYTHONSTARTUP PYTHONINSPECT
PYTHONPATH=/usr/lib/exitdesk
PYTHONNOUSERSITE=1
PYTHONSAFEPATH=1
export PYTHONPATH PYTHONNOUSERSITE PYTHONSAFEPATH
exec /usr/bin/python3 -m exitdesk "$@"
