package foreword.adapter.slack;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What becomes of a submitted modal. */
public sealed interface SubmissionAnswer {
    /** One function per answer, so that a new one breaks the build. */
    <T> T fold(Supplier<T> close, Function<Errors, T> errors, Function<Update, T> update, Function<Push, T> push);

    static SubmissionAnswer close() {
        return new Close();
    }

    static SubmissionAnswer errors(Map<String, String> sentences) {
        return new Errors(sentences);
    }

    static SubmissionAnswer update(String viewJson) {
        return new Update(viewJson);
    }

    static SubmissionAnswer push(String viewJson) {
        return new Push(viewJson);
    }

    /** The modal closes. */
    record Close() implements SubmissionAnswer {
        @Override
        public <T> T fold(Supplier<T> c, Function<Errors, T> e, Function<Update, T> u, Function<Push, T> p) {
            return c.get();
        }
    }

    /** The modal stays and says what is wrong: a sentence by block id. */
    record Errors(Map<String, String> sentences) implements SubmissionAnswer {
        public Errors {
            sentences = Map.copyOf(sentences);
        }

        @Override
        public <T> T fold(Supplier<T> c, Function<Errors, T> e, Function<Update, T> u, Function<Push, T> p) {
            return e.apply(this);
        }
    }

    /** The modal shows another view. */
    record Update(String viewJson) implements SubmissionAnswer {
        @Override
        public <T> T fold(Supplier<T> c, Function<Errors, T> e, Function<Update, T> u, Function<Push, T> p) {
            return u.apply(this);
        }
    }

    /** Another view opens on top, three at most. */
    record Push(String viewJson) implements SubmissionAnswer {
        @Override
        public <T> T fold(Supplier<T> c, Function<Errors, T> e, Function<Update, T> u, Function<Push, T> p) {
            return p.apply(this);
        }
    }
}
