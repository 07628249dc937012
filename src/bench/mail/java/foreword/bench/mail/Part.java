package foreword.bench.mail;

import java.io.IOException;

/** One measurement of {@link MeasureMail}, a title and its tables. */
interface Part {
    /** The word that asks for this part alone. */
    String name();

    /** Measures, and prints what came out. */
    void print(Markdown out) throws IOException, InterruptedException;
}
