/** What is said to somebody who draws a first design: one step, and how to do it. */
export const guideMessages = {
  label: 'Next step',
  close: 'Do not show next steps',
  network: 'Next: a network to put VMs in.',
  subnet: (network: string) => `Next: a subnet in ${network}.`,
  vm: (subnet: string) => `Next: a VM in ${subnet}.`,
  neg: 'Next: a NEG, the group of endpoints that traffic goes to.',
  endpoint: (neg: string, vm: string) => `Next: pull a wire from a port of ${neg} to a NIC of ${vm}.`,
  service: (neg: string) => `Next: a backend service that sends traffic to ${neg}.`,
  backend: (service: string, neg: string) => `Next: pull a wire from ${service} to ${neg}.`,
  balancer: (service: string) => `Next: a load balancer in front of ${service}. The palette has one for each purpose.`,
  route: (balancer: string, service: string) => `Next: pull a wire from ${balancer} to ${service}.`,
  mend: (service: string) => `Traffic has a way now. Next: mend what is missing at ${service}.`,
  add: (what: string) => `Add ${what}`,
  connect: (what: string) => `Connect ${what}…`,
  ways: 'Ways out…',
} as const;
