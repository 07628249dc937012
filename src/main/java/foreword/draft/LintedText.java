package foreword.draft;

import foreword.draft.LintRequest.Party;
import foreword.words.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message taken apart for the rules: greeting, text, signature, and the words that are our own. */
final class LintedText {
    /** In words: name, role, firm, telephone, address and what company law wants to be said. */
    private static final int LONGEST_SIGNATURE = 60;

    private final LintRequest request;
    private final String body;
    private final String text;
    private final String signature;
    private final List<Quotation> quotations;
    private final Tongue tongue;

    LintedText(LintRequest request) {
        this.request = request;
        this.body = unescaped(request.body()).strip();
        int end = signatureStart(body, request.asker());
        this.text = body.substring(0, end).strip();
        this.signature = body.substring(end).strip();
        List<String> known = new ArrayList<>(request.quotable());
        known.addAll(request.withheld());
        this.quotations = Quotation.in(body, known);
        this.tongue = Tongue.of(ownWords());
    }

    LintRequest request() {
        return request;
    }

    MessageKind kind() {
        return request.kind();
    }

    @Nullable
    Party target() {
        return request.target();
    }

    String subject() {
        return request.subject().strip();
    }

    /** The message as it was given. */
    String body() {
        return body;
    }

    /** The message without its signature. */
    String text() {
        return text;
    }

    String signature() {
        return signature;
    }

    /** The language of our own words. */
    Tongue tongue() {
        return tongue;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    String greeting() {
        return text.lines().findFirst().orElse("");
    }

    /** The message without greeting line and signature. */
    String afterGreeting() {
        return text.substring(Math.min(text.length(), greeting().length()));
    }

    /** All of it without what others said, in lower case, apostrophes straightened: a reader reads what follows the name too. */
    String ownWords() {
        return without(quotations);
    }

    /** As {@link #ownWords}, with whatever stands between quotation marks and was not said exactly so. */
    String wordsToAnswerFor() {
        return without(quotations.stream()
                .filter(quotation -> QuoteRules.isTrue(quotation, request))
                .toList());
    }

    private String without(List<Quotation> left) {
        StringBuilder own = new StringBuilder();
        int from = 0;
        for (Quotation quotation : left) {
            own.append(body, from, quotation.start()).append("\u201c\u201d");
            from = quotation.end();
        }
        return plain(own.append(body.substring(from)).toString());
    }

    /** Subject and own words without the names of people and companies, for looking up words we avoid. */
    String ownWordsWithoutNames() {
        String words = plain(subject()) + "\n" + ownWords();
        for (String name : names()) {
            words = words.replace(plain(name), "");
        }
        return words;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(request.asker().company(), request.introducer()));
        Party target = request.target();
        if (target != null) {
            names.add(target.company());
        }
        names.addAll(request.quotable());
        names.removeIf(String::isBlank);
        return names;
    }

    static String plain(String text) {
        return text.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    private static String unescaped(String markdown) {
        return markdown.replace("\r\n", "\n").replaceAll("\\\\([\\p{Punct}])", "$1");
    }

    /** At {@code --}, or at the last line that opens with the asker's name, if what follows is no longer than a signature is. */
    private static int signatureStart(String body, Party asker) {
        int dashes = body.lastIndexOf("\n-- \n");
        if (dashes >= 0) {
            return dashes;
        }
        int named = namedAt(body, asker);
        boolean tooLong = body.substring(named).split("\\s+", -1).length > LONGEST_SIGNATURE;
        return tooLong ? body.length() : named;
    }

    private static int namedAt(String body, Party asker) {
        for (int end = body.length(); end > 0; ) {
            int start = body.lastIndexOf('\n', end - 1) + 1;
            if (start > 0 && isName(body.substring(start, end), asker)) {
                return start;
            }
            end = start - 1;
        }
        return body.length();
    }

    private static boolean isName(String line, Party asker) {
        String head = line.split("[,|\u00b7]", 2)[0].strip();
        return head.equals(asker.name()) || head.equals(firstName(asker.name()));
    }

    static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
