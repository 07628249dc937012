package foreword.praise.hearing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/** A contender that runs in this process. */
record JavaContender(String name, ToDoubleFunction<String> scorer, long bytes) implements Contender {

    /** Writes a model to a stream. */
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    static long size(Writer model) throws IOException {
        Counter counter = new Counter();
        model.writeTo(counter);
        return counter.bytes;
    }

    @Override
    public double score(String text) {
        return scorer.applyAsDouble(text);
    }

    @Override
    public Speed speed(List<String> texts) {
        return Speed.of(scorer, texts);
    }

    @Override
    public OptionalLong modelBytes() {
        return OptionalLong.of(bytes);
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
