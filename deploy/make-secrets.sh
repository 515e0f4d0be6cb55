#!/bin/sh
# Makes the secrets that docker-compose.yml names, one random file each, and prints none of them; one that exists is kept.
set -eu

folder="${1:-$(dirname "$0")/../secrets}"

# The folder keeps others of this machine out. The files themselves are readable, for an engine hands them to a container
# with the owner and mode that they have here, and the accounts inside are not the one that ran this.
mkdir -p "$folder"
chmod 700 "$folder"

for name in store_admin_password store_ops_password store_service_password store_reader_password; do
  if [ -s "$folder/$name" ]; then
    echo "$name: giữ nguyên / kept"
    continue
  fi
  # Written under another name first: a full disk leaves no half of a secret.
  (umask 077 && od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n' >"$folder/.$name.new")
  if [ "$(wc -c <"$folder/.$name.new")" -ne 64 ]; then
    echo "$name: không tạo được / could not be made" >&2
    exit 1
  fi
  chmod 444 "$folder/.$name.new"
  mv "$folder/.$name.new" "$folder/$name"
  echo "$name: đã tạo / made"
done
