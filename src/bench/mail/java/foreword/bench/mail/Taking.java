package foreword.bench.mail;

import foreword.adapter.mail.reading.LeafFigures;
import foreword.adapter.mail.reading.MailSamples;
import foreword.adapter.mail.reading.MimeMailReader;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Whether hard mails come apart, and how fast, beside the mail library alone on the same thread. */
final class Taking implements Part {
    /** A compiler at work costs time too: each set is read over and over for this long, and the best round counts. */
    private static final long WARM_NANOS = 3_000_000_000L;

    private static final int ROUNDS = 6;

    /** Unless it is named, the library searches the class path for this with every part that it decodes. */
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    private final MimeMailReader reader = new MimeMailReader(null);
    private final BareAngus angus = new BareAngus();
    private long found;

    @Override
    public String name() {
        return "taking";
    }

    @Override
    public void print(Markdown out) throws IOException, InterruptedException {
        out.title(
                "Taking mails apart",
                "Processor time of one thread, the best of at least " + ROUNDS + " rounds and three seconds.",
                "Foreword also finds the new words, forwards, bounces, absences and invitations; the library only decodes."
                        + " Most of what the library takes as it comes is a search of the class path, which Foreword spares it.");
        out.head("mails", "reader", "read without exception", "mails a second", "beside the library", "slowest mail");
        set(out, "hard ones", MailSamples.hard().stream().map(MailSamples::bytes).toList());
        set(
                out,
                "whole client mails",
                MailSamples.mails("reply/talon/files/standard_replies").stream()
                        .map(MailSamples::bytes)
                        .toList());
        leaves(out);
    }

    private void set(Markdown out, String name, List<byte[]> mails) {
        String streams = System.clearProperty(STREAMS);
        Timed library = best(mails, raw -> found += angus.walk(raw));
        System.setProperty(STREAMS, streams);
        Timed helped = best(mails, raw -> found += angus.walk(raw));
        Timed ours = best(mails, raw -> found += reader.read(raw).text().length());
        row(out, name, "Angus Mail as it comes", library, library);
        row(out, name, "Angus Mail told where its parts are, as Foreword tells it", helped, library);
        row(out, name, "Foreword", ours, library);
    }

    private static void row(Markdown out, String mails, String reader, Timed timed, Timed library) {
        out.row(
                mails,
                reader,
                timed.read() + " of " + timed.mails(),
                String.format(Locale.ROOT, "%,.0f", timed.rate()),
                timed.rate() / library.rate(),
                Markdown.millis(timed.slowest()));
    }

    private static void leaves(Markdown out) {
        try {
            LeafFigures figures = LeafFigures.measured();
            out.title("Leaves", "The parts that are no containers, in order, as Apache mime4j finds them.");
            out.head("reader", "right");
            out.row("Foreword", figures.right() + " of " + figures.mails());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Timed best(List<byte[]> mails, Trial trial) {
        Timed best = round(mails, trial);
        long spent = best.nanos();
        for (int i = 1; i < ROUNDS || spent < WARM_NANOS; i++) {
            Timed next = round(mails, trial);
            spent += next.nanos();
            best = next.nanos() < best.nanos() ? next : best;
        }
        return best;
    }

    private static Timed round(List<byte[]> mails, Trial trial) {
        int read = 0;
        long nanos = 0;
        long slowest = 0;
        for (byte[] raw : mails) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                trial.read(raw);
                read++;
            } catch (MessagingException | IOException | RuntimeException refused) {
                // counted by not being counted as read
            }
            long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            nanos += taken;
            slowest = Math.max(slowest, taken);
        }
        return new Timed(mails.size(), read, nanos, slowest);
    }

    private interface Trial {
        void read(byte[] raw) throws MessagingException, IOException;
    }

    private record Timed(int mails, int read, long nanos, long slowest) {
        double rate() {
            return mails / (nanos / 1e9);
        }
    }
}
