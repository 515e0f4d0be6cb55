#!/bin/sh
# Makes the store's authority once and its certificate whenever it is missing or old; run by the service `certificates`.
# Root of a container without network and with one capability, to hand the files over to the store's account.
set -eu

authority="${AUTHORITY:-/authority}"           # with the authority's private key: mounted by no other service
public="${STORE_AUTHORITY:-/store-authority}"  # the authority's certificate alone: for whoever calls the store
store="${STORE_CERTIFICATE:-/store-certificate}" # the store's certificate and key: for the store alone
owner="${STORE_OWNER:-1000:1000}"
days=398
renew_after_days=300

chmod 700 "$authority"
if [ ! -f "$authority/ca/ca.key" ]; then
  rm -rf "$authority/new"
  es-gencert-cli create-ca -out "$authority/new"
  mv "$authority/new" "$authority/ca" # at once: a crash leaves no authority without its key
fi

chmod 755 "$public"
cp "$authority/ca/ca.crt" "$public/ca.crt.new"
chmod 444 "$public/ca.crt.new"
mv "$public/ca.crt.new" "$public/ca.crt"

signed_for="$(cat "$store/ca/ca.crt" 2>/dev/null || true)"
if [ -f "$store/node/node.key" ] && [ "$signed_for" = "$(cat "$authority/ca/ca.crt")" ] &&
  [ -z "$(find "$store/node/node.crt" -mtime "+$renew_after_days")" ]; then
  echo "Chứng thư còn hạn, giữ nguyên. / The certificate is kept."
  exit 0
fi

# Folders stay root's and only files are handed over: without the right to pass over permissions, root could not renew them.
chmod 755 "$store"
rm -rf "$store/new" "$store/old"
es-gencert-cli create-node -ca-certificate "$authority/ca/ca.crt" -ca-key "$authority/ca/ca.key" \
  -days "$days" -dns-names store,localhost -ip-addresses 127.0.0.1 -out "$store/new"
chmod 755 "$store/new"
chmod 444 "$store/new/node.crt"
chmod 400 "$store/new/node.key"
chown "$owner" "$store/new/node.crt" "$store/new/node.key"

mkdir -p "$store/ca"
chmod 755 "$store/ca"
cp "$authority/ca/ca.crt" "$store/ca/ca.crt.new"
chmod 444 "$store/ca/ca.crt.new"
mv "$store/ca/ca.crt.new" "$store/ca/ca.crt"
if [ -d "$store/node" ]; then mv "$store/node" "$store/old"; fi
mv "$store/new" "$store/node"
rm -rf "$store/old"
echo "Đã tạo chứng thư mới; nếu kho đang chạy thì khởi động lại. / A new certificate; restart a store that runs."
