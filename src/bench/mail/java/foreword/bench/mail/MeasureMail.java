package foreword.bench.mail;

import foreword.adapter.mail.reading.SharedMail;
import java.io.IOException;
import java.util.List;

/**
 * Measures how mail is read beside its peers, and prints Markdown: {@code ./mvnw -Pmail -DskipTests verify}. Reads
 * ../shared/data/mail, and wants Node and npm for the peers. {@code -Dmail.parts=replies,forwards} measures only these parts.
 */
public final class MeasureMail {
    private static final List<Part> PARTS = List.of(new Replies(), new Below(), new Forwards(), new Bounces(), new Taking(), new Sending());

    private MeasureMail() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!SharedMail.isHere()) {
            System.err.println("Measuring reads " + SharedMail.ROOT + ", which is not there.");
            System.exit(1);
        }
        String named = System.getProperty("mail.parts", "");
        List<String> wanted = named.isBlank() ? List.of() : List.of(named.split(",", -1));
        System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version"));
        Markdown out = new Markdown(System.out);
        for (Part part : PARTS) {
            if (wanted.isEmpty() || wanted.contains(part.name())) {
                part.print(out);
            }
        }
    }
}
