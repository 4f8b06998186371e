import fc from 'fast-check';

// A property that fails is made smaller step by step, and that can take very long. It ends after a minute, as a failure.
fc.configureGlobal({ interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true });
