package foreword.activity;

import java.util.function.Supplier;

/** One step, one transaction: everything inside is committed together or not at all. No network call inside. */
public interface UnitOfWork {
    <T> T step(Supplier<T> work);

    default void step(Runnable work) {
        step(() -> {
            work.run();
            return true;
        });
    }
}
