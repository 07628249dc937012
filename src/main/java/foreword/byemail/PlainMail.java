package foreword.byemail;

import java.util.stream.Collectors;

/** The plain part of a mail to a teammate; reads complete alone. */
final class PlainMail {
    private final StringBuilder text = new StringBuilder();

    static String of(Told told, MailDress.Frame frame) {
        PlainMail mail = new PlainMail();
        mail.paragraph(told.sentence());
        told.passages().forEach(mail::passage);
        if (!frame.ways().isEmpty()) {
            mail.paragraph(frame.phrases().say(MailPhrase.CAN_DO) + ":");
            frame.ways()
                    .forEach(way -> mail.paragraph(
                            "* " + way.deed().label() + ": " + way.deed().effect() + "\n  " + way.url()));
        }
        told.notes().forEach(mail::paragraph);
        mail.text.append("-- \n");
        frame.last().forEach(mail::paragraph);
        return mail.text.toString().strip() + "\n";
    }

    private void passage(Passage passage) {
        String words = passage.quoted()
                ? passage.text()
                        .lines()
                        .map(line -> ("| " + line).stripTrailing())
                        .collect(Collectors.joining("\n"))
                : passage.text();
        String label = passage.label().isEmpty() ? "" : passage.label() + ": ";
        paragraph(label + words);
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }
}
