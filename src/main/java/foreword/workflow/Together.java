package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.ReadAnswer;
import foreword.ask.reading.AdviceGiven;
import foreword.ask.reading.NameOnly;
import foreword.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reply says to an ask of its kind, and to which of two asks that went out as one message. */
public final class Together {
    private final Rows rows;

    public Together(Rows rows) {
        this.rows = rows;
    }

    /** This ask and the one that went along in its message, as far as they still wait for an answer. */
    public List<Ask> open(Ask lead) {
        List<Ask> open = new ArrayList<>();
        open.add(lead);
        open.addAll(rows.asks().joined(lead.id()));
        open.removeIf(ask -> !ask.state().answerable());
        return List.copyOf(open);
    }

    /** The only one of them whose person these words name. */
    Optional<Ask> meant(List<Ask> open, String words) {
        List<Ask> named = open.stream().filter(ask -> names(ask, words)).toList();
        return open.size() == 1
                ? Optional.of(open.get(0))
                : named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** A name alone, advice and an offer are told apart from a yes and a no. */
    static Answer answer(Ask ask, ReadAnswer read, String words) {
        if (ask.state() == Ask.State.FORWARDABLE) {
            return read.answer();
        }
        if (ask.kind() == Ask.Kind.ADVICE) {
            return AdviceGiven.in(words, read.answer());
        }
        return NameOnly.in(words) ? Answer.NAME_ONLY : read.answer();
    }

    /** One of the two is chosen by it, rather than both answered. */
    static boolean chooses(Answer answer) {
        return answer == Answer.YES || answer == Answer.NAME_ONLY;
    }

    private boolean names(Ask ask, String words) {
        Optional<Target> target = Optional.ofNullable(ask.target()).flatMap(rows.targets()::find);
        String text = words.toLowerCase(Locale.ROOT);
        return target.isPresent()
                && (has(text, target.get().firstName())
                        || has(
                                text,
                                target.get()
                                        .name()
                                        .substring(target.get().name().lastIndexOf(' ') + 1)));
    }

    private static boolean has(String text, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int at = text.indexOf(wanted);
        boolean begins = at == 0 || (at > 0 && !Character.isLetter(text.charAt(at - 1)));
        int end = at + wanted.length();
        return at >= 0 && begins && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }
}
