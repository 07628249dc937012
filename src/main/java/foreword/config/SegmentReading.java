package foreword.config;

import foreword.ask.Ask;
import foreword.ask.Offer;
import foreword.ask.OfferLaw;
import foreword.calendar.Term;
import foreword.eligibility.Bars;
import foreword.followup.Cadence;
import foreword.people.Segment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is set about segments; what is not set is as for everybody. */
final class SegmentReading {
    /** The thank-yous that a segment can do without. */
    static final List<String> THANKS = List.of("no-answer", "outcome");

    private static final String FOLDER = "the name of a folder in templates/: letters, digits, hyphens";

    private final Values values;
    private final Forms forms;
    private final AskingSettings usual;
    private final CadenceReading cadences;
    private final Cadence usualCadence;

    SegmentReading(Values values, Forms forms, AskingSettings usual, Cadence usualCadence) {
        this.values = values;
        this.forms = forms;
        this.usual = usual;
        this.cadences = new CadenceReading(values, forms);
        this.usualCadence = usualCadence;
    }

    List<SegmentSettings> read() {
        Set<String> names = values.names(NamedKeys.SEGMENTS);
        names.addAll(cadences.segments(names));
        names.stream()
                .filter(name -> !new Segment(name).name().equals(name) && names.contains(new Segment(name).name()))
                .forEach(name -> values.reject(
                        NamedKeys.SEGMENTS.key(name, first(name)),
                        "one name only: " + new Segment(name).name() + " and " + name + " are the same segment"));
        return names.stream().map(this::segment).toList();
    }

    private String first(String name) {
        return NamedKeys.SEGMENTS.ends().stream()
                .filter(end -> values.text(NamedKeys.SEGMENTS.key(name, end)).isPresent())
                .findFirst()
                .orElse("ask");
    }

    private SegmentSettings segment(String written) {
        String name = new Segment(written).name();
        String key = NamedKeys.SEGMENTS.prefix() + written + ".";
        return new SegmentSettings(
                name,
                forms.choice(key + "ask", Ask.Kind.class, Ask.Kind.INTRODUCTION),
                forms.whole(key + "bar", Bars.DEFAULT.ask(), 0, 100),
                forms.whole(key + "open-ask-bar", Bars.DEFAULT.openAsk(), 0, 100),
                offer(key, new Segment(name)),
                thanks(key + "thanks"),
                values.read(key + "templates", SegmentReading::folder, FOLDER).orElse(name),
                term(key + "cooldown", usual.cooldown()),
                term(key + "after-no", usual.afterNo()),
                forms.whole(key + "most-in-six-months", usual.mostInSixMonths(), 0, 100),
                cadences.of(written, usualCadence));
    }

    private Term term(String key, Term usual) {
        return forms.term(key, usual.toString());
    }

    /** Both of its keys or none, and nothing that the law or our own word forbids. */
    private Optional<Offer> offer(String key, Segment segment) {
        Optional<String> words = values.text(key + "offer.words");
        boolean kinded = values.text(key + "offer.kind").isPresent();
        if (words.isEmpty() && !kinded) {
            return Optional.empty();
        }
        if (words.isEmpty()) {
            values.reject(key + "offer.words", "a whole sentence that says what you give, as offer.kind is set");
            return Optional.empty();
        }
        if (!kinded) {
            values.reject(key + "offer.kind", "donation, reciprocal-introduction or fee, as offer.words is set");
            return Optional.empty();
        }
        Offer offer = new Offer(forms.choice(key + "offer.kind", Offer.Kind.class, Offer.Kind.DONATION), words.get());
        Optional<OfferLaw.Objection> objection = OfferLaw.objection(offer, segment);
        objection.ifPresent(it -> values.reject(key + (it.aboutKind() ? "offer.kind" : "offer.words"), it.allowed()));
        return objection.isPresent() ? Optional.empty() : Optional.of(offer);
    }

    private List<String> thanks(String key) {
        if (values.text(key).isEmpty()) {
            return THANKS;
        }
        List<String> chosen = forms.names(key);
        if (!THANKS.containsAll(chosen) && !chosen.equals(List.of("none"))) {
            values.reject(
                    key,
                    "a list of no-answer and outcome, or none; an answer, advice and an introduction are always thanked");
        }
        return chosen;
    }

    private static String folder(String text) {
        if (!text.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("not a folder: " + text);
        }
        return text;
    }
}
