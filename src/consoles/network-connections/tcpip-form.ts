import type { CommandOf, Nic } from '#domain';

/** What the property sheets of a connection hold before OK turns it into one command. */
export interface TcpipForm {
  readonly name: string;
  /** "Obtain an IP address automatically". */
  readonly isAutomatic: boolean;
  readonly address: string;
  readonly mask: string;
  readonly gateway: string;
  /** "Obtain DNS server address automatically"; only possible together with an automatic address. */
  readonly isDnsAutomatic: boolean;
  readonly preferredDns: string;
  readonly alternateDns: string;
  /** WINS servers in the order of use. */
  readonly wins: readonly string[];
  readonly registerInDns: boolean;
  readonly netbios: boolean;
}

/** The sheet as it opens: what is set now. */
export function formOf(nic: Nic): TcpipForm {
  const isAutomatic = nic.address === '';
  return {
    name: nic.name,
    isAutomatic,
    address: nic.address,
    mask: nic.mask,
    gateway: nic.gateway,
    isDnsAutomatic: isAutomatic && nic.dns.length === 0,
    preferredDns: nic.dns[0] ?? '',
    alternateDns: nic.dns[1] ?? '',
    wins: nic.wins ?? [],
    registerInDns: nic.registerInDns,
    netbios: nic.netbios,
  };
}

/** Changes the sheet. A fixed address takes the automatic DNS server away, as in the product. */
export function changeForm(form: TcpipForm, patch: Partial<TcpipForm>): TcpipForm {
  const next = { ...form, ...patch };
  return next.isAutomatic ? next : { ...next, isDnsAutomatic: false };
}

/** Leaving the address field fills an empty mask with that of the address's class. */
export function prefillMask(form: TcpipForm): TcpipForm {
  const mask = classMask(form.address);
  return form.mask === '' && mask !== '' ? { ...form, mask } : form;
}

/** The mask of the address's class (A, B, C); empty when the address has none. */
export function classMask(address: string): string {
  const first = Number.parseInt(address, 10);
  if (Number.isNaN(first) || first < 1 || first > 223 || first === 127) return '';
  if (first < 128) return '255.0.0.0';
  return first < 192 ? '255.255.0.0' : '255.255.255.0';
}

/** The one command that the sheets end in. Fields that are greyed do not count. */
export function commandOf(form: TcpipForm, node: string, adapter: string): CommandOf<'configureConnection'> {
  const fixed = !form.isAutomatic;
  return {
    type: 'configureConnection',
    node,
    adapter,
    name: form.name.trim(),
    address: fixed ? form.address : '',
    mask: fixed ? form.mask : '',
    gateway: fixed ? form.gateway : '',
    dns: form.isDnsAutomatic ? [] : [form.preferredDns, form.alternateDns].filter((server) => server !== ''),
    ...(form.wins.length === 0 ? {} : { wins: [...form.wins] }),
    registerInDns: form.registerInDns,
    netbios: form.netbios,
  };
}

/** Whether OK would change anything; an unchanged sheet closes without a command. */
export function isChanged(form: TcpipForm, nic: Nic): boolean {
  return JSON.stringify(form) !== JSON.stringify(formOf(nic));
}
