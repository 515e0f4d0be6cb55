// Which kinds of file are taken as evidence, which never are, and what their names end in.

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What may be taken as evidence unless an installation says otherwise, with the extension of a download. */
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/tiff': '.tif',
  'image/bmp': '.bmp',
  'image/heic': '.heic',
  'application/msword': '.doc',
  'application/vnd.ms-excel': '.xls',
  'application/vnd.ms-powerpoint': '.ppt',
  [`${office}.wordprocessingml.document`]: '.docx',
  [`${office}.spreadsheetml.sheet`]: '.xlsx',
  [`${office}.presentationml.presentation`]: '.pptx',
  [`${openDocument}.text`]: '.odt',
  [`${openDocument}.spreadsheet`]: '.ods',
  [`${openDocument}.presentation`]: '.odp',
  'application/rtf': '.rtf',
  'text/plain': '.txt',
  'text/csv': '.csv',
  'application/json': '.json',
  'application/xml': '.xml',
  'message/rfc822': '.eml',
  'application/vnd.ms-outlook': '.msg',
};

export const evidenceTypes: readonly string[] = Object.keys(extensions);

const otherEndings: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['.jpeg', '.jpe', '.jfif'],
  'image/tiff': ['.tiff'],
  'image/heic': ['.heif'],
  'text/plain': ['.text', '.md', '.log', '.csv'],
  'text/csv': ['.txt', '.tsv'],
};

/** What a download is called: its name, or its hash, ending as its type does whatever it was called when it was sent. */
export function downloadName(file: {
  readonly name: string | null;
  readonly sha256: string;
  readonly mediaType: string;
}): string {
  const ending = extensions[file.mediaType] ?? '.bin';
  const name = file.name ?? file.sha256.slice(0, 16);
  const endings = [ending, ...(otherEndings[file.mediaType] ?? [])];
  return endings.some((each) => name.toLowerCase().endsWith(each)) ? name : `${name}${ending}`;
}

/** What runs when it is opened. No configuration allows it. */
const dangerous = new Set([
  'text/html',
  'image/svg+xml',
  'application/xhtml+xml',
  'text/javascript',
  'application/javascript',
  'application/x-javascript',
  'application/ecmascript',
  'text/x-shellscript',
  'application/x-sh',
  'application/x-httpd-php',
  'application/hta',
  'application/x-msdownload',
  'application/x-dosexec',
  'application/vnd.microsoft.portable-executable',
  'application/x-msi',
  'application/x-elf',
  'application/x-mach-binary',
  'application/wasm',
  'application/java-vm',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/x-shockwave-flash',
  'application/x-google-chrome-extension',
  'application/x-xpinstall',
  'application/x-deb',
  'application/x-rpm',
  'application/x-apple-diskimage',
  'application/x-ms-shortcut',
  'application/x-ms-regedit',
  'application/vnd.ms-htmlhelp',
  'application/x-asar',
]);

export function isDangerous(mediaType: string): boolean {
  return dangerous.has(mediaType) || mediaType.includes('macroenabled');
}

const dangerousExtension =
  /\.(?:exe|com|scr|pif|cpl|msi|msp|dll|bat|cmd|ps1|psm1|vb|vbs|vbe|js|jse|mjs|wsf|wsh|hta|html?|xhtml|mht|mhtml|svgz?|php\d?|jsp|aspx?|sh|py|jar|apk|lnk|url|reg|chm|scf|iso|img|appx?|msix|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm)$/i;

/** The ending of a name that programs or web pages have; null for any other. */
export function dangerousEnding(name: string): string | null {
  return dangerousExtension.exec(name.replace(/[. ]+$/, ''))?.[0].toLowerCase() ?? null;
}

const sameType: Readonly<Record<string, string>> = {
  'text/xml': 'application/xml',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'application/x-pdf': 'application/pdf',
  'text/rtf': 'application/rtf',
  'application/csv': 'text/csv',
};

/** A declared type without its parameters, in the spelling used here; null where it says nothing. */
export function plainType(declared: string | null): string | null {
  const type = declared?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '' || type === 'application/octet-stream' || type.length > 200) return null;
  return sameType[type] ?? type;
}
