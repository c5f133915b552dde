/** Offers to keep the guide in this browser, where it can: not from a folder, nor where it refuses to. */
function offerToKeep(): void {
  const box = document.querySelector<HTMLElement>('.guide-offline');
  const keep = box?.querySelector<HTMLButtonElement>('.guide-offline__keep');
  const forget = box?.querySelector<HTMLButtonElement>('.guide-offline__forget');
  const status = box?.querySelector<HTMLElement>('[role=status]');
  const { worker } = box?.dataset ?? {};
  const canKeep = 'serviceWorker' in navigator && location.protocol !== 'file:';
  if (!box || !keep || !forget || !status || !worker || !canKeep) return;
  const { keeps, kept, failed, forgotten } = status.dataset;
  const say = (text: string | undefined, isKept: boolean) => {
    status.textContent = text ?? '';
    [keep.hidden, forget.hidden] = [isKept, !isKept];
  };
  keep.addEventListener('click', async () => {
    say(keeps, false);
    const done = await keepGuide(worker).catch(() => false);
    say(done ? kept : failed, done);
    if (done) forget.focus();
  });
  forget.addEventListener('click', async () => {
    await forgetGuide();
    say(forgotten, false);
    keep.focus();
  });
  void ownRegistration().then((registration) => {
    say(registration ? kept : '', registration !== undefined);
    box.hidden = false;
  });
}

/** The one of this folder: a worker of the whole host is not the guide's. */
async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.scope === new URL('.', location.href).href ? registration : undefined;
}

/** True once all is kept; where something could not be fetched, nothing is. */
async function keepGuide(address: string): Promise<boolean> {
  const registration = await navigator.serviceWorker.register(address);
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (!worker) return false;
  return new Promise((resolve) => {
    const tell = () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', tell);
    tell();
  });
}

async function forgetGuide(): Promise<void> {
  const registration = await ownRegistration();
  if (!registration) return;
  const own = `guide ${registration.scope} `;
  await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
}

offerToKeep();
