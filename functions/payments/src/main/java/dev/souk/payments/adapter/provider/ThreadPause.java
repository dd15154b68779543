package dev.souk.payments.adapter.provider;

/** Lets time pass by holding the calling thread up. */
public final class ThreadPause implements Pause {

    /** @throws IllegalStateException when the thread is interrupted meanwhile */
    @Override
    public void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the provider took its time", e);
        }
    }
}
