// Registers the worker that lets the designer start without a network.
(async () => {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  // Without a worker (private windows, plain http) everything but starting offline works, so that is no error.
  const registration = await workers.register('./service-worker.js').catch(() => undefined);
  // A build that was waiting when this page began takes over now, while there is nothing to lose by loading again.
  const waiting = registration?.waiting;
  if (!waiting || !workers.controller) return;
  workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take over');
})();
