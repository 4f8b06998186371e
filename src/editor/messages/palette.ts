/** What the palette says. Names and purposes of kinds come from the model. */
export const paletteMessages = {
  label: 'Add',
  search: 'Search what to add',
  nothing: 'Nothing fits these words',
  hint: 'Drag onto the canvas, or press it and then the place where it should stand.',
  groups: {
    network: 'Network',
    compute: 'Compute',
    neg: 'Network endpoint groups',
    balancing: 'Load balancing',
    outside: 'Outside',
    canvas: 'Canvas',
  },
  loadBalancer: 'Forwarding rule, target proxy and URL map as this product needs them',
  note: 'Note',
  items: {
    proxyOnlySubnet: {
      label: 'Proxy-only subnet',
      purpose: 'Where the proxies of Envoy-based load balancers get their addresses',
    },
    nic: { label: 'Network interface', purpose: 'One more NIC for a VM: drop it on the VM' },
    'neg-GCE_VM_IP_PORT': {
      label: 'Zonal NEG, address and port',
      purpose: 'GCE_VM_IP_PORT: VMs or Pods behind proxy load balancers',
    },
    'neg-GCE_VM_IP': {
      label: 'Zonal NEG, interface',
      purpose: 'GCE_VM_IP: VM interfaces behind passthrough load balancers',
    },
    'neg-NON_GCP_PRIVATE_IP_PORT': {
      label: 'Hybrid NEG',
      purpose: 'Private addresses on premises or in another cloud',
    },
    'neg-INTERNET_FQDN_PORT': {
      label: 'Internet NEG, host name',
      purpose: 'One public host outside Google Cloud (global)',
    },
    'neg-INTERNET_IP_PORT': {
      label: 'Internet NEG, address',
      purpose: 'One public address outside Google Cloud (global)',
    },
    'neg-SERVERLESS': { label: 'Serverless NEG', purpose: 'Cloud Run, Cloud Run functions, App Engine or API Gateway' },
    'neg-PRIVATE_SERVICE_CONNECT': {
      label: 'Private Service Connect NEG',
      purpose: 'A published service or a Google API',
    },
    'neg-GCE_VM_IP_PORTMAP': { label: 'Port mapping NEG', purpose: 'Client ports that each lead to one VM and port' },
    note: { label: 'Note', purpose: 'A text on the canvas; it belongs to nothing' },
  },
} as const;
