#!/bin/sh
# Puts SMS Desk into the menu and lets it open sms: and tel: links, for you alone (Linux).
# Lies beside the program that it speaks of; run it again after moving the folder.
set -eu
here="$(dirname "$(readlink -f "$0")")"
program="$here/smsdesk"
shipped="$here/_internal/smsdesk/resources"
menu="${XDG_DATA_HOME:-$HOME/.local/share}/applications"
[ -x "$program" ] || { echo "There is no program beside this script: $program" >&2; exit 1; }

# what a path may hold and Exec= or sed would not take as it is
quoted="$(printf '%s' "$program" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')"
escaped="$(printf '%s' "$quoted" | sed 's/[\\&|]/\\&/g')"
drawing="$(printf '%s' "$shipped/icon.svg" | sed -e 's/\\/\\\\/g' -e 's/[\\&|]/\\&/g')"
mkdir -p "$menu"
sed -e "s|^Exec=smsdesk|Exec=\"$escaped\"|" -e "s|^Icon=.*|Icon=$drawing|" \
    "$shipped/smsdesk.desktop" > "$menu/smsdesk.desktop"
if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$menu"; fi
if command -v xdg-mime >/dev/null; then
    xdg-mime default smsdesk.desktop x-scheme-handler/sms x-scheme-handler/tel
else
    echo "xdg-utils is not installed: choose SMS Desk when a link asks which program to open." >&2
fi
echo "SMS Desk is in the menu: $menu/smsdesk.desktop"
